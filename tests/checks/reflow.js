() => {
  // What runs off the screen or out of its box on the page as it is now; reflow.py asks.
  const wide = document.documentElement.clientWidth;
  const found = [];
  const say = (what, element) => {
    const { tagName, className, textContent } = element;
    found.push(`${what}: <${tagName.toLowerCase()} class="${className.baseVal ?? className}"> ${textContent.trim().slice(0, 40)}`);
  };
  const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const isTyped = (element) => ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);
  // A row of choices that a finger pushes sideways; with large letters it takes more lines instead.
  const isPushed = (element) => { const row = element.closest(".row-of"); return row && getComputedStyle(row).flexWrap === "nowrap"; };
  if (document.scrollingElement.scrollWidth > wide) say("the page scrolls sideways", document.body);
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(".unseen, .spark, svg *") || !element.checkVisibility() || isPushed(element)) continue;
    const { left, right, width } = element.getBoundingClientRect();
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
    if (!width || webkitLineClamp !== "none") continue; // a preview, with the whole behind it
    if (left < -1 || right > wide + 1) say("beyond the edge", element);
    else if (isTyped(element) || !element.clientWidth || (overflowX === "visible" && !hasWords(element))) continue;
    else if (element.scrollWidth > element.clientWidth + 1) say("wider than its box", element);
    else if (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1) say("cut off below", element);
  }
  return found;
}
