/* When to run: once a page is there, and again for each page that the theme's instant navigation swaps in. */

/**
 * Run something on every page.
 * @param {() => void} run
 */
export function onEveryPage(run) {
  if (window.document$) window.document$.subscribe(() => run());
  else run();
}
