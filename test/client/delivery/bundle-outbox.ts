/** @module The real outbox as a function of the browser it runs in, so that one process holds many tabs. */
import { compileFunction } from 'node:vm'
import { build, type Plugin } from 'esbuild'

/** What of the script a tab of the model uses. */
export interface Outbox {
  record: (name: 'custom_event', params: { name: string; values: { n: number } }) => void
  leave: () => void
  renew: () => void
  meetVisitor: () => Promise<void>
  useSettings: (settings: object) => void
}

const ENTRY = `
export { record } from './client/outbox/outbox.ts'
export { leave, renew } from './client/outbox/courier.ts'
export { meetVisitor } from './client/visitor.ts'
export { useSettings } from './client/settings.ts'`

/** What stands around the outbox: everything permitted, one page, nothing to show. */
const AROUND: Record<string, string> = {
  consent: `export const granted = ['measure']; export const may = () => true`,
  'page-story': `export const page = { url: 'https://shop.example/', type: 'other' }`,
  offers: 'export const listeners = []; export const offer = () => {}',
}

const around: Plugin = {
  name: 'around',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/(consent|page-story|offers)\.ts$/ }, ({ path }) => ({ path, namespace: 'around' }))
    onLoad({ filter: /./, namespace: 'around' }, ({ path }) => ({
      contents: AROUND[/([\w-]+)\.ts$/.exec(path)![1]!] ?? '',
    }))
  },
}

/** The names of the globals that it is given. */
export const GLOBALS = ['window', 'navigator', 'document', 'indexedDB', 'crypto', 'AbortSignal', 'matchMedia', 'Math']

export async function bundleOutbox(): Promise<(...globals: unknown[]) => Outbox> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'outbox',
    target: 'es2023',
    plugins: [around],
  })
  return compileFunction(`${outputFiles[0]!.text}\nreturn outbox`, GLOBALS) as (...globals: unknown[]) => Outbox
}
