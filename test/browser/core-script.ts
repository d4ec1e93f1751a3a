/** @module The script and its overlay chunk as a shop's page loads them, built from the sources as tools/build.ts does. */
import { build } from 'esbuild'
import type { ClientSettings } from '../../contract/settings.ts'

export const OVERLAY_PATH = '/c/overlay.js'

const common = { bundle: true, minify: true, write: false, target: 'es2022' } as const
const define = { VITRINE_SETTINGS: '"%VITRINE_SETTINGS%"', VITRINE_OVERLAY: JSON.stringify(OVERLAY_PATH) }
const preact = { jsx: 'automatic', jsxImportSource: 'preact' } as const

const [core, overlay] = await Promise.all([
  build({ ...common, entryPoints: ['client/index.ts'], format: 'iife', define }),
  build({ ...common, entryPoints: ['client/overlay/index.tsx'], format: 'esm', ...preact }),
])

export const overlayChunk = overlay.outputFiles[0]!.text

/** `/v.js` with these settings in it, as worker/routes/script.ts puts them there. */
export const coreScript = (settings: ClientSettings): string =>
  core.outputFiles[0]!.text.replace('"%VITRINE_SETTINGS%"', () => JSON.stringify(JSON.stringify(settings)))
