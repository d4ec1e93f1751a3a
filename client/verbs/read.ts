/** @module `vitrine('read', callback)`: what is read of the page that is open, field by field with its source. */
import { core } from './core.ts'
import { whenPage } from './when-page.ts'

/** Calls back with `{ type, product, fields, ms }`. Where the full reader cannot be had, `fields` is empty and `ms` 0. */
export async function read(callback: (read: object) => void): Promise<void> {
  const { type, product } = await whenPage()
  callback(await core.explain().catch(() => ({ type, product, fields: {}, ms: 0 })))
}
