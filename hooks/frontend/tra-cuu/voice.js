/* Says what is found to those who listen; a count at every letter would be noise. */
const PAUSE = 700; // milliseconds

export class Voice {
  /** @param {HTMLElement} output */
  constructor(output) {
    this.output = output;
    this.timer = 0;
  }

  /**
   * @param {string} text
   * @param {boolean} [typing] more may be typed yet
   */
  say(text, typing = false) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.output.textContent = text; }, typing ? PAUSE : 0);
  }
}
