/** @module The little of a page that the reader's pure parts ask for: where it is and what language it is in. */
import type { Core } from '../../../client/core.ts'
import { useCore } from '../../../client/reader/core.ts'

/** From here on the page is at `url` and in `language`. */
export function onPage(url: string, language: string): void {
  Object.assign(globalThis, { location: new URL(url), document: { documentElement: { lang: language } } })
}

onPage('https://shop.example/p/teapot', 'en')
useCore({ parse: JSON.parse, stringify: JSON.stringify } as unknown as Core)
