/** @module The Chromium of the browser tests. */
export { findChromium, launchChromium } from '../../tools/chromium.ts'
