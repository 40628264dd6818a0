/** Reads a text aloud with a voice of the device itself: other voices send the text to a company. */
import { useEffect, useState } from "../vendor/preact.js";

/** @param {string} language */
const voiceFor = (language) => speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));

/** Whether there is a voice on this device, and the way to use it.
 * @param {string} language */
export function useSpeech(language) {
  const able = "speechSynthesis" in globalThis;
  const [voice, setVoice] = useState(() => (able ? voiceFor(language) : undefined));
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!able) return;
    const look = () => setVoice(voiceFor(language));
    speechSynthesis.addEventListener?.("voiceschanged", look);
    return () => (speechSynthesis.cancel(), speechSynthesis.removeEventListener?.("voiceschanged", look));
  }, []);
  const stop = () => (speechSynthesis.cancel(), setBusy(false));
  const read = (/** @type {string} */ text) => {
    speechSynthesis.cancel();
    const spoken = new SpeechSynthesisUtterance(text);
    Object.assign(spoken, { voice, lang: voice?.lang, rate: 0.9, onend: () => setBusy(false), onerror: () => setBusy(false) });
    setBusy(true);
    speechSynthesis.speak(spoken);
  };
  return { able: Boolean(voice), busy, read, stop };
}
