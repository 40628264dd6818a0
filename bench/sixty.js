/** A moodboard of sixty elements, twelve of them photos, made in the page by the editor's own model. */
async ({ photos, stickers }) => {
  const base = document.querySelector("script[type=module][src]").src.replace(/[^/]*$/, "editors/scene/");
  const [{ newElement, newScene }, { fitted, resolved }, { strokeOf }, { newFigure }, set] = await Promise.all(
    ["model/element", "model/resolve", "model/stroke", "model/figure", "set"].map((name) => import(`${base}${name}.js`)),
  );
  await set.loadFonts();
  const figures = await set.loadFigures();
  const list = (count, make) => Array.from({ length: count }, (_, i) => make(i));
  const place = (i) => ({ x: 1000 + ((i * 3701) % 8000), y: 1000 + ((i * 2203) % 8000), turn: (i * 137) % 3600 });
  const letters = (i) => ({ face: ["hand", "loud", "plain"][i % 3], size: 300 + (i % 4) * 120, colour: "#221d3c", align: "middle", dir: "ltr" });
  const wave = (i) => list(90, (n) => [1500 + i * 700 + n * 20, 2000 + i * 600 + Math.sin(n / 7) * 400]);
  const elements = [
    ...photos.map((medium, i) => resolved(newElement("photo", { ...place(i), w: 2600, h: 2600, medium, crop: { x: 0, y: 1250, w: 10000, h: 7500 }, mask: ["none", "rounded", "circle", "heart", "torn"][i % 5] }), set.measure)),
    ...list(18, (i) => newElement("sticker", { ...place(i + 20), w: 1400, h: 1400, sticker: stickers[i % stickers.length] })),
    ...list(10, (i) => fitted(newElement("text", { ...place(i + 40), ...letters(i), text: "Ik heb een band geplakt", fill: i % 2 ? "#ffd23f" : null }), set.measure)),
    ...list(6, (i) => fitted(newElement("balloon", { ...place(i + 50), ...letters(i), text: "Dat kan ik ook!", form: ["speech", "thought", "shout"][i % 3], fill: "#ffffff", line: "#221d3c", tail: [600, 1800] }), set.measure)),
    ...list(4, (i) => newFigure(figures, { ...place(i + 60), turn: 0 })),
    ...list(10, (i) => strokeOf(wave(i), { colour: "#e0301e", width: 120 })),
  ];
  return { schema: 1, starter: "empty", scene: { ...newScene(), elements }, closing: {} };
};
