/** @module Languages whose readers read each other's texts. */

/** Pages in Norwegian say `no`, `nb` or `nn`; what is written in one of them is read by all. */
const NORWEGIAN = ['nb', 'no', 'nn']

/** The language of a page by its BCP 47 tag, in small letters and the nearest first; `['']` where it is not known. */
export function alikeLanguages(tag: string | null): readonly string[] {
  const primary = tag?.split(/[-_]/)[0]?.toLowerCase() ?? ''
  return NORWEGIAN.includes(primary) ? [primary, ...NORWEGIAN] : [primary]
}
