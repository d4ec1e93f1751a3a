/** @module The script and its parts as a shop's page loads them, as tools/build.ts makes them. */
import { readdirSync, readFileSync } from 'node:fs'
import type { ReservedSlot } from '../../contract/reserved-slot.ts'
import type { ClientSettings } from '../../contract/settings.ts'
import { bundleScript, type Script } from '../../tools/bundle.ts'

/** `npm test` has built it for all test files (tools/run-tests.ts); a file that runs alone bundles it for itself. */
const {
  core,
  reserve,
  pushWorker: worker,
  folder,
  parts: built,
} = process.env.VITRINE_BUILT ? readBuilt(process.env.VITRINE_BUILT) : await bundleScript()

function readBuilt(outDir: string): Omit<Script, 'adapters'> {
  const hash = readdirSync(`${outDir}/c`, { withFileTypes: true }).find((entry) => entry.isDirectory())!.name
  const names = readdirSync(`${outDir}/c/${hash}`)
  const parts = new Map(
    names.map((name) => [name.replace(/\.js$/, ''), readFileSync(`${outDir}/c/${hash}/${name}`, 'utf8')]),
  )
  const read = (name: string) => readFileSync(`${outDir}/c/${name}.js`, 'utf8')
  const pushWorker = readFileSync(`${outDir}/push-worker.js`, 'utf8')
  return { core: read('core'), reserve: read('reserve'), pushWorker, folder: `/c/${hash}/`, parts }
}

/** The service worker of web push. */
export const pushWorker: string = worker

/** The parts of the script by name. */
export const scriptParts: ReadonlyMap<string, string> = built

/** A part of the script by its path on the Worker; undefined for any other path. */
export const scriptPart = (path: string): string | undefined =>
  path.startsWith(folder) ? built.get(path.slice(folder.length).replace(/\.js$/, '')) : undefined

/** `/v.js` with these settings in it, and in front of it what keeps room free, as worker/routes/script.ts puts them there. */
export const coreScript = (settings: ClientSettings, slots: readonly ReservedSlot[] = []): string =>
  (slots.length > 0 ? inlined(reserve, '"%VITRINE_SLOTS%"', slots) : '') +
  inlined(core, '"%VITRINE_SETTINGS%"', settings)

const inlined = (text: string, place: string, value: object) =>
  text.replace(place, () => JSON.stringify(JSON.stringify(value)))
