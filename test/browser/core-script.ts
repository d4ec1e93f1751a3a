/** @module The script and its parts as a shop's page loads them, bundled as tools/build.ts does. */
import type { ClientSettings } from '../../contract/settings.ts'
import { bundleScript } from '../../tools/bundle.ts'

const { core, folder, parts } = await bundleScript()

/** A part of the script by its path on the Worker; undefined for any other path. */
export const scriptPart = (path: string): string | undefined =>
  path.startsWith(folder) ? parts.get(path.slice(folder.length).replace(/\.js$/, '')) : undefined

/** `/v.js` with these settings in it, as worker/routes/script.ts puts them there. */
export const coreScript = (settings: ClientSettings): string =>
  core.replace('"%VITRINE_SETTINGS%"', () => JSON.stringify(JSON.stringify(settings)))
