/** @module The language that a shop's owner most likely sells in. */
import { READY_MADE_LANGUAGES } from '../../../contract/ready-made/ready-made.ts'

/** The first of the browser's languages that ready-made campaigns speak; English where there is none. */
export const shopLanguage = (): string =>
  navigator.languages
    .map((tag) => tag.slice(0, 2))
    .find((code) => READY_MADE_LANGUAGES.some((each) => each === code)) ?? 'en'
