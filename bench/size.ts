/** @module npm run -s bench:size: bytes of what visitors load, built as shipped. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { bundleScript } from '../tools/bundle.ts'

/** Bytes: minified, and packed as servers and CDNs pack static files. */
export interface Size {
  min: number
  gzip: number
  brotli: number
}

export interface Sizes {
  /** `/v.js` with empty settings. */
  core: Size
  /** What is loaded when it is needed, by name: `overlay` draws overlays, `show` opens them … */
  parts: Record<string, Size>
  /** One a platform, loaded where that is found. */
  adapters: Record<string, Size>
}

function sizeOf(text: string): Size {
  const bytes = Buffer.from(text)
  return {
    min: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  }
}

/** Bundles as `npm run build` does, and measures. */
export async function measureSizes(): Promise<Sizes> {
  const { core, parts, adapters } = await bundleScript()
  const sizes: Sizes = { core: sizeOf(core), parts: {}, adapters: {} }
  for (const [name, text] of parts) sizes[adapters.includes(name) ? 'adapters' : 'parts'][name] = sizeOf(text)
  return sizes
}

if (import.meta.main) {
  const { core, parts, adapters } = await measureSizes()
  // The overlay's part has a budget of its own (numbers.md), so it stands beside the core.
  const { overlay, ...others } = parts
  console.log(JSON.stringify({ core, overlay, parts: others, adapters }))
}
