/** @module The metas of a page by name: all of them are read once a read, for each is asked for by many names. */
import { tidy } from './texts.ts'

let contents = new Map<string, string | null>()

/** Reads them anew; what `metaOf` says is of this moment. */
export function readMetaTags(): void {
  contents = new Map()
  for (const meta of document.querySelectorAll('meta'))
    for (const name of [meta.getAttribute('property'), meta.name]) {
      const key = name?.toLowerCase()
      if (key && !contents.has(key)) contents.set(key, meta.getAttribute('content'))
    }
}

/** The content of the first meta with this property or name, which is in lower case; undefined for none. */
export const metaOf = (name: string): string | undefined => tidy(contents.get(name))
