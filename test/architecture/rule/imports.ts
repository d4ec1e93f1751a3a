/** @module Rule: each folder imports what the table allows it, and nothing else. */

import { type Import, importsOf } from '../imports-of.ts'
import type { Rule } from '../rule.ts'
import { type ImportRow, isWithin, rowOf } from './import-table.ts'

function refusal(row: ImportRow, { specifier, path, isTypeOnly }: Import): string | null {
  if (path !== null) {
    if (isWithin(path, row.folder) && rowOf(path) === row) return null
    const allowed = isTypeOnly ? [...row.own, ...(row.types ?? [])] : row.own
    if (allowed.some((own) => isWithin(path, own))) return null
    const asTypes = row.types?.some((own) => isWithin(path, own)) ? ', of which it may import types only' : ''
    return `${row.folder} may not import ${path}${asTypes}`
  }
  if (specifier.startsWith('node:')) return row.node ? null : `${row.folder} may not use ${specifier}`
  return row.packages.some((name) => isWithin(specifier, name)) ? null : `${row.folder} may not import ${specifier}`
}

export const imports: Rule = {
  name: 'each folder imports what the table allows',
  advice:
    'Move the code to where it may be, or hand it over as an argument. The table: test/architecture/rule/import-table.ts.',
  isAbout: () => true,
  find: (source) =>
    importsOf(source).flatMap((each) => {
      const what = refusal(rowOf(source.path), each)
      return what ? [{ line: each.line, what }] : []
    }),
  bad: [
    {
      path: 'worker/core/sample.ts',
      text: [
        "import type { Cart } from '../../contract/item.ts'",
        "import type { Env } from '../env.ts'",
        "import { Hono } from 'hono'",
        "import { readFile } from 'node:fs/promises'",
        "export { decide } from './decide.ts'",
        "export type Row = import('../store/products.ts').ProductRow",
      ].join('\n'),
      lines: [2, 3, 4, 6],
    },
    {
      path: 'client/sample.ts',
      text: [
        "import type { ShopEvent } from '../contract/event.ts'",
        "import { type Page, PageSchema } from '../contract/page.ts'",
        "import { bucket } from '../contract/bucket.ts'",
        "import type { Props } from './overlay/Modal.tsx'",
        "const later = () => import('preact')",
      ].join('\n'),
      lines: [2, 4, 5],
    },
    { path: 'dashboard/sample.ts', text: "import { visit } from '../worker/routes/visit.ts'\n", lines: [1] },
  ],
}
