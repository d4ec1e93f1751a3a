/** @module npm run build: bundles the script, its parts and the dashboard into dist/, with `--demo` the demo shop too. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { bundleScript } from './bundle.ts'

/** Parts may be fetched by any shop; folders with a hash never change their bytes (safety rule 40). */
const HEADERS = `/c/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
/push-worker.js
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=3600
  X-Content-Type-Options: nosniff
/dashboard/*
  Content-Security-Policy: default-src 'self'; img-src 'self' https: data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
/dashboard-preview/*
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
`

/** Where a shop's own home and cart would be: messages lead there. */
const DEMO_REDIRECTS = `/ /shop/ 302
/cart /shop/cart/ 302
`

/** Builds everything that a browser loads into `outDir`. The demo shop only when asked for: it is no owner's. */
export async function buildAll(outDir: string, options: { demo: boolean }): Promise<void> {
  await rm(outDir, { recursive: true, force: true })
  const { core, reserve, pushWorker, folder, parts } = await bundleScript()
  await mkdir(`${outDir}${folder}`, { recursive: true })
  await writeFile(`${outDir}/c/core.js`, core)
  await writeFile(`${outDir}/c/reserve.js`, reserve)
  await writeFile(`${outDir}/push-worker.js`, pushWorker)
  for (const [name, text] of parts) await writeFile(`${outDir}${folder}${name}.js`, text)

  const { buildDashboard } = await import('../dashboard/build-dashboard.ts')
  await buildDashboard(`${outDir}/dashboard`)
  const { buildPreview } = await import('../dashboard/build-preview.ts')
  await buildPreview(`${outDir}/dashboard-preview`, folder)
  if (options.demo) {
    const { buildDemo } = await import('../demo/build-demo.ts')
    await buildDemo(`${outDir}/shop`)
    await writeFile(`${outDir}/_redirects`, DEMO_REDIRECTS)
  }
  await writeFile(`${outDir}/_headers`, HEADERS)
}

if (import.meta.main) await buildAll('dist', { demo: process.argv.includes('--demo') })
