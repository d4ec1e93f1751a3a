/** @module Bundles the browser's script: the core, and the parts that it loads when they are needed. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { build, type Plugin, transform } from 'esbuild'
import { minify } from 'terser'

/** The parts by the name under which the core loads them (client/load.ts), with their entries. */
const PARTS = {
  'consent-signals': 'client/consent-signals/index.ts',
  debug: 'client/debug/index.ts',
  forms: 'client/forms/index.ts',
  overlay: 'client/overlay/index.tsx',
  preview: 'client/debug/preview/index.ts',
  push: 'client/push/index.ts',
  show: 'client/show/index.ts',
  slots: 'client/show/slots/index.ts',
  traits: 'client/traits/index.ts',
  triggers: 'client/show/trigger/rarer.ts',
  verbs: 'client/verbs/index.ts',
  reader: 'client/reader/index.ts',
  recommend: 'client/verbs/recommend.ts',
}

/** The rarer blocks and layouts of overlays, which lie beside the chunk that draws the others (client/overlay/parts.ts). */
const OVERLAY_PARTS = {
  coupon: 'client/overlay/part/coupon.ts',
  facts: 'client/overlay/part/facts.ts',
  form: 'client/overlay/part/form.ts',
  products: 'client/overlay/part/products.ts',
  survey: 'client/overlay/part/survey.ts',
  typo: 'client/overlay/part/typo.ts',
  wheel: 'client/overlay/part/wheel.ts',
  layouts: 'client/overlay/part/layouts.ts',
  look: 'client/overlay/part/look.ts',
}

/** One adapter a file, named after its platform (client/platform.ts). */
const ADAPTERS = 'client/adapter'

/** What shows pushes: the shop's own file brings it in, so its address stays the same. */
const PUSH_WORKER = 'client/push-worker/index.ts'

export interface Script {
  /** `/v.js` with a word in the place of the settings (worker/routes/script.ts). */
  core: string
  /** What keeps room free for inline overlays, in front of it, with a word in the place of the slots. */
  reserve: string
  /** The service worker of web push, for `/push-worker.js`. */
  pushWorker: string
  /** The folder of the parts, as the core asks for them: it changes with any byte of them (safety rule 40). */
  folder: string
  /** The parts by name. */
  parts: Map<string, string>
  /** Which of the parts are adapters. */
  adapters: string[]
}

/** Bundles and packs everything that a shop's page may load. */
export async function bundleScript(): Promise<Script> {
  const adapters = await adapterNames()
  const entries = [...Object.entries(PARTS), ...adapters.map((name) => [name, `${ADAPTERS}/${name}.ts`] as const)]
  const parts = new Map([
    ...(await Promise.all(entries.map(async ([name, entry]) => [name, await bundle(entry, 'esm')] as const))),
    ...(await bundleOverlayParts()),
  ])
  const folder = `/c/${hashOf([...parts].flat().join('\n'))}/`
  const define = { VITRINE_SETTINGS: '"%VITRINE_SETTINGS%"', VITRINE_CHUNKS: JSON.stringify(folder) }
  const core = await bundle('client/index.ts', 'iife', define)
  const reserve = await bundle('client/reserve/index.ts', 'iife', { VITRINE_SLOTS: '"%VITRINE_SLOTS%"' })
  const pushWorker = await bundle(PUSH_WORKER, 'iife')
  return { core, reserve, pushWorker, folder, parts, adapters }
}

/** Only what is their own: what the chunk hands on comes from there, so that no page loads it twice. */
async function bundleOverlayParts(): Promise<[string, string][]> {
  const lent = await handedOn(PARTS.overlay)
  const borrow: Plugin = {
    name: 'borrow',
    setup: ({ onResolve }) =>
      onResolve({ filter: /./ }, ({ path, resolveDir }) =>
        lent.has(path.startsWith('.') ? join(resolveDir, path) : path)
          ? { path: './overlay.js', external: true }
          : null,
      ),
  }
  const entries = Object.entries(OVERLAY_PARTS)
  return Promise.all(entries.map(async ([name, entry]) => [name, await bundle(entry, 'esm', {}, [borrow])]))
}

/** The files and libraries of which a file exports something as it is. */
async function handedOn(entry: string): Promise<Set<string>> {
  const lines = (await readFile(entry, 'utf8')).matchAll(/^export \{.*\} from '(.+)'$/gm)
  return new Set([...lines].map(([, from = '']) => (from.startsWith('.') ? resolve(dirname(entry), from) : from)))
}

/** The chunk that draws overlays, with its parts, by name. */
export async function bundleOverlay(): Promise<Map<string, string>> {
  return new Map([['overlay', await bundle(PARTS.overlay, 'esm')], ...(await bundleOverlayParts())])
}

/** Each file that starts an adapter; what they share lies in folders beside them. */
async function adapterNames(): Promise<string[]> {
  const entries = await readdir(ADAPTERS, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name.replace(/\.ts$/, ''))
}

/** Style sheets are texts to the modules that import them, so packing the modules leaves them as they were written. */
const packStyles: Plugin = {
  name: 'pack-styles',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target: 'es2022' })
      return { contents: code.trimEnd(), loader: 'text' }
    }),
}

/** esbuild joins the modules; terser then finds some three hundredths more than esbuild does. */
async function bundle(
  entry: string,
  format: 'esm' | 'iife',
  define: Record<string, string> = {},
  plugins: Plugin[] = [],
): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    format,
    define,
    plugins: [...plugins, packStyles],
  })
  const { code } = await minify(result.outputFiles[0]!.text, {
    ecma: 2020,
    module: format === 'esm',
    toplevel: true,
    compress: { passes: 3, pure_getters: true, hoist_funs: true, sequences: false },
  })
  return code!.trimEnd()
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)
