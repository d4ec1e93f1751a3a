/** @module The script and its parts as a shop's page loads them, as tools/build.ts makes them. */
import { readdirSync, readFileSync } from 'node:fs'
import type { ClientSettings } from '../../contract/settings.ts'
import { bundleScript } from '../../tools/bundle.ts'

/** `npm test` has built it for all test files (tools/run-tests.ts); a file that runs alone bundles it for itself. */
const { core, folder, parts } = process.env.VITRINE_BUILT ? readBuilt(process.env.VITRINE_BUILT) : await bundleScript()

function readBuilt(outDir: string): { core: string; folder: string; parts: Map<string, string> } {
  const hash = readdirSync(`${outDir}/c`, { withFileTypes: true }).find((entry) => entry.isDirectory())!.name
  const names = readdirSync(`${outDir}/c/${hash}`)
  const parts = new Map(
    names.map((name) => [name.replace(/\.js$/, ''), readFileSync(`${outDir}/c/${hash}/${name}`, 'utf8')]),
  )
  return { core: readFileSync(`${outDir}/c/core.js`, 'utf8'), folder: `/c/${hash}/`, parts }
}

/** A part of the script by its path on the Worker; undefined for any other path. */
export const scriptPart = (path: string): string | undefined =>
  path.startsWith(folder) ? parts.get(path.slice(folder.length).replace(/\.js$/, '')) : undefined

/** `/v.js` with these settings in it, as worker/routes/script.ts puts them there. */
export const coreScript = (settings: ClientSettings): string =>
  core.replace('"%VITRINE_SETTINGS%"', () => JSON.stringify(JSON.stringify(settings)))
