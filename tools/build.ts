/** @module npm run build: bundles the script, the overlay chunk and the dashboard into dist/, with `--demo` the demo shop too. */
import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

/** Chunks may be fetched by any shop; names with a hash never change their bytes (safety rule 40). */
const HEADERS = `/c/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
/dashboard/*
  Content-Security-Policy: default-src 'self'; img-src 'self' https: data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
`

const common = { bundle: true, minify: true, write: false, target: 'es2022', legalComments: 'none' } as const
const preact = { jsx: 'automatic', jsxImportSource: 'preact' } as const

const contentHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)

async function bundle(options: Parameters<typeof build>[0]): Promise<string> {
  const result = await build({ ...common, ...options })
  return result.outputFiles?.[0]?.text ?? ''
}

/** Builds everything that a browser loads into `outDir`. The demo shop only when asked for: it is no owner's. */
export async function buildAll(outDir: string, options: { demo: boolean }): Promise<void> {
  await rm(outDir, { recursive: true, force: true })
  await mkdir(`${outDir}/c`, { recursive: true })

  const overlay = await bundle({ entryPoints: ['client/overlay/index.tsx'], format: 'esm', ...preact })
  const overlayFile = `overlay-${contentHash(overlay)}.js`
  await writeFile(`${outDir}/c/${overlayFile}`, overlay)

  const core = await bundle({
    entryPoints: ['client/index.ts'],
    format: 'iife',
    // The Worker puts the published settings in the place of this word (worker/routes/script.ts).
    define: { VITRINE_SETTINGS: '"%VITRINE_SETTINGS%"', VITRINE_OVERLAY: JSON.stringify(`/c/${overlayFile}`) },
  })
  await writeFile(`${outDir}/c/core.js`, core)

  const { buildDashboard } = await import('../dashboard/build-dashboard.ts')
  await buildDashboard(`${outDir}/dashboard`)
  if (options.demo) {
    const { buildDemo } = await import('../demo/build-demo.ts')
    await buildDemo(`${outDir}/shop`)
  }
  await writeFile(`${outDir}/_headers`, HEADERS)
}

if (import.meta.main) await buildAll('dist', { demo: process.argv.includes('--demo') })
