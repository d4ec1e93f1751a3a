/** @module npm run -s bench:size: bytes of what visitors load, built as shipped. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { buildAll } from '../tools/build.ts'

/** Bytes: minified, and packed as servers and CDNs pack static files. */
export interface Size {
  min: number
  gzip: number
  brotli: number
}

export interface Sizes {
  /** `/v.js` with empty settings. */
  core: Size
  /** The chunk that draws overlays. */
  overlay: Size
}

function sizeOf(bytes: Buffer): Size {
  return {
    min: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  }
}

/** Builds into a folder of its own and measures. */
export async function measureSizes(): Promise<Sizes> {
  const folder = await mkdtemp(`${tmpdir()}/vitrine-size-`)
  try {
    await buildAll(folder, { demo: false })
    const overlay = (await readdir(`${folder}/c`)).find((name) => /^overlay-[0-9a-f]+\.js$/.test(name))
    return {
      core: sizeOf(await readFile(`${folder}/c/core.js`)),
      overlay: sizeOf(await readFile(`${folder}/c/${overlay}`)),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) console.log(JSON.stringify(await measureSizes()))
