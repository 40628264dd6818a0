"""Letters twice as large, and a narrow phone: nothing runs off the screen or out of its box (WCAG 1.4.4 and 1.4.10)."""

from playwright.sync_api import Page

# Width of the screen, and the size of letters that somebody chose in the browser, which is 16 for everybody else.
SITUATIONS = {"letters twice as large": (360, 32), "320 pixels": (320, 16)}
HEIGHT = 740
MOST = 6  # what is wrong on one screen usually has one cause

RUNS_OFF = """() => {
  const wide = document.documentElement.clientWidth;
  const typed = ["INPUT", "TEXTAREA", "SELECT"];
  const found = [];
  const say = (what, element) => found.push(`${what}: <${element.tagName.toLowerCase()} class="${element.className.baseVal ?? element.className}"> ${element.textContent.trim().slice(0, 40)}`);
  const own = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (document.scrollingElement.scrollWidth > wide) say("the page scrolls sideways", document.body);
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(".unseen, .spark, svg *") || !element.checkVisibility()) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (!width) continue;
    const style = getComputedStyle(element);
    const isInside = style.overflowX === "visible" && !own(element);
    if (left < -1 || right > wide + 1) say("beyond the edge", element);
    else if (typed.includes(element.tagName) || !element.clientWidth || isInside) continue;
    else if (element.scrollWidth > element.clientWidth + 1) say("wider than its box", element);
    else if (style.overflowY === "hidden" && !style.webkitLineClamp.match(/\\d/) && element.scrollHeight > element.clientHeight + 1) say("cut off below", element);
  }
  return found;
}"""


def reflow_complaints(page: Page) -> list[str]:
    """What runs off the screen when the letters grow or the screen shrinks; the page stays as it was left."""
    session = page.context.new_cdp_session(page)
    complaints: list[str] = []
    for situation, (width, letters) in SITUATIONS.items():
        page.set_viewport_size({"width": width, "height": HEIGHT})
        session.send("Page.setFontSizes", {"fontSizes": {"standard": letters, "fixed": letters}})
        complaints += [f"{situation}: {line}" for line in page.evaluate(RUNS_OFF)[:MOST]]
    session.detach()
    return complaints
