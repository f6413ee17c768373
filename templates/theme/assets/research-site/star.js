/** The picture of a company's counterparties: where it is wider than its place, its middle is seen first. */

import { onEveryPage } from "./ready.js";

onEveryPage(() => {
  for (const place of document.querySelectorAll(".rs-scroll")) {
    const middle = place.querySelector(".rs-middle").getBoundingClientRect();
    const { left, width } = place.getBoundingClientRect();
    place.scrollLeft += middle.left + middle.width / 2 - left - width / 2;
  }
});
