/** What a reader types, as the pages have it. */

/** Short for these words; pages write amounts out. */
const SCALES = { m: "million", mn: "million", mln: "million", b: "billion", bn: "billion", t: "trillion", tn: "trillion" };
/** A currency's sign and the country's letters before it, as in US$: the index has numbers without them. */
const CURRENCY = /(?<!\p{L})\p{L}{0,3}\p{Sc}/gu;
/** A number with its scale behind it: 38bn, 38 bn, 1.5b; one letter must stand at once behind the number. */
const AMOUNT = /(?<![\p{L}\p{N}.,])(\d[\d.,]*)(?: ?(mln|mn|bn|tn)|([mbt]))(?![\p{L}\p{N}])/giu;

/**
 * The words to ask the index for, the likeliest first: amounts written out, and as they were typed, for 7b may also be
 * a name.
 */
export function readings(typed) {
  const plain = typed.replace(CURRENCY, " ").replace(/\s+/g, " ").trim();
  const written = plain.replace(AMOUNT, (_, number, short, letter) => {
    return `${number} ${SCALES[(short ?? letter).toLowerCase()]}`;
  });
  return [...new Set([written, plain])];
}
