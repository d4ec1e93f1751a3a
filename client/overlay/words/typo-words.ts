/** @module Our question where an address looks mistyped; `{address}` is what was probably meant. */
export const TYPO_WORDS = {
  names: ['meant'],
  en: 'Did you mean {address}?',
  lt: 'Ar turėjote omenyje {address}?',
  kk: '{address} дегіңіз келді ме?',
  nb: 'Mente du {address}?',
  lv: 'Vai domājāt {address}?',
  pl: 'Czy chodziło o {address}?',
} as const
