/** @module Who may import whom. The table of ARCHITECTURE.md, as data. */

/** A folder, or a single file, and what may be imported in it beside the folder itself. */
export interface ImportRow {
  folder: string
  /** Folders and files of ours. */
  own: readonly string[]
  /** Packages with everything below them: `hono` allows `hono/cookie`. */
  packages: readonly string[]
  /** Folders and files of which types only may be imported. */
  types?: readonly string[]
  /** May it use what only Node has? */
  node?: true
}

const PREACT = ['preact', '@preact/signals']

/** What a Worker's doors may use: all of the Worker. */
const doors = (folder: string): ImportRow => ({
  folder,
  own: ['contract', 'worker'],
  packages: ['hono', 'cloudflare:workers', 'isbot', 'jose', 'uuidv7'],
})

/** The parts whose seams the core knows. */
const PARTS = ['consent-signals', 'forms', 'reader', 'show', 'traits', 'verbs'].map((name) => `client/${name}`)

/** Of the core, what keeps nothing and captures nothing, so that a second copy of it does no harm. */
const PURE = [
  'client/consent-limits.ts',
  'client/limits.ts',
  'client/page/scrub-url.ts',
  'client/page/text.ts',
  'client/seen-share.ts',
  'client/uuid.ts',
  'contract/bucket.ts',
  'contract/live.ts',
  'contract/format-money.ts',
  'contract/money.ts',
  'contract/recommend/slot-campaign-id.ts',
]

/** What a part of the browser's script may use: the core by its types only, for it is handed over (client/core.ts). */
const part = (folder: string, ...own: string[]): ImportRow => ({
  folder,
  own: [...PURE, ...own],
  types: ['client', 'contract'],
  packages: [],
})

/**
 * The row of a file is the one with the longest `folder` that holds it. `client` may use the values of four modules of
 * the contract only, because the others bring `valibot` into the shop's page; types cost nothing there.
 */
export const IMPORT_TABLE: readonly ImportRow[] = [
  { folder: 'contract', own: [], packages: ['valibot'] },

  { folder: 'worker', own: ['contract', 'worker'], packages: ['hono'] },
  { folder: 'worker/core', own: ['contract'], packages: [] },
  { folder: 'worker/store', own: ['contract', 'worker/core'], packages: [] },
  {
    folder: 'worker/channels',
    own: ['contract', 'worker/core'],
    packages: ['cloudflare:sockets', '@block65/webcrypto-web-push', 'postal-mime'],
  },
  { folder: 'worker/template', own: ['contract'], packages: ['liquidjs'] },
  {
    folder: 'worker/mail',
    own: ['contract', 'worker/core', 'worker/template'],
    packages: ['preact', 'preact-render-to-string'],
  },
  {
    folder: 'worker/feed',
    own: ['contract', 'worker/core'],
    packages: ['saxes', 'yaml'],
  },
  doors('worker/routes'),
  doors('worker/jobs'),
  doors('worker/objects'),

  {
    folder: 'client',
    own: ['contract/bucket.ts', 'contract/money.ts', 'contract/layout.ts', 'contract/live.ts'],
    types: ['contract', ...PARTS],
    packages: ['idb-keyval'],
  },
  part('client/show'),
  part('client/consent-signals'),
  part('client/adapter'),
  part('client/reader'),
  part('client/debug'),
  part('client/dialect'),
  part('client/verbs', 'client/dialect'),
  part('client/forms', 'client/verbs'),
  part('client/traits', 'client/verbs'),
  part('client/push'),
  { folder: 'client/overlay', own: ['contract'], packages: PREACT },
  { folder: 'dashboard', own: ['contract'], packages: [...PREACT, 'uplot'] },
  { folder: 'dashboard/build-dashboard.ts', own: [], packages: ['esbuild'], node: true },
  { folder: 'dashboard/build-preview.ts', own: [], packages: ['esbuild'], node: true },

  { folder: 'demo', own: ['contract', 'tools'], packages: ['esbuild', 'papaparse', 'valibot', 'yaml'], node: true },
  {
    folder: 'tools',
    own: [
      'contract',
      'demo',
      'dashboard/build-dashboard.ts',
      'dashboard/build-preview.ts',
      'worker/core/message',
      'worker/core/order-import',
      'worker/feed',
      'worker/mail',
    ],
    packages: ['esbuild', 'papaparse', 'playwright-core', 'terser', 'valibot', 'wrangler', 'yaml'],
    node: true,
  },
  {
    folder: 'bench',
    own: ['contract', 'worker', 'client', 'tools', 'demo'],
    packages: ['esbuild', 'miniflare', 'papaparse', 'playwright-core', 'uuidv7', 'valibot', 'wrangler'],
    node: true,
  },
  {
    folder: 'test',
    own: ['contract', 'worker', 'client', 'dashboard', 'demo', 'tools', 'bench', 'integrations'],
    packages: [
      '@axe-core/playwright',
      'esbuild',
      'fast-check',
      'mailparser',
      'papaparse',
      'smtp-server',
      'standardwebhooks',
      'temporal-polyfill',
      'playwright-core',
      'typescript',
      'uuidv7',
      'valibot',
      'wrangler',
      'yaml',
    ],
    node: true,
  },
]

/** The row that a file goes by; throws for a file in a folder that has none. */
export function rowOf(path: string): ImportRow {
  const rows = IMPORT_TABLE.filter(({ folder }) => isWithin(path, folder))
  const row = rows.sort((a, b) => b.folder.length - a.folder.length)[0]
  if (!row) throw new Error(`${path} is in no folder of test/architecture/rule/import-table.ts`)
  return row
}

/** Is `path` that file or package, or below that folder or package? */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
