/** @module Builds the dashboard: a script with parts that are fetched when wanted, a style sheet with another, one page. */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const HERE = dirname(fileURLToPath(import.meta.url))

/** The mark, as the tab's icon. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%231f6f5c'/%3E%3Cpath d='M7 13.5 9 8h14l2 5.5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM9 17.5V24h14v-6.5' fill='none' stroke='%23fff' stroke-width='2' stroke-linejoin='round'/%3E%3C/svg%3E"

/**
 * `parts`: what the script begins with, fetched beside it and not after it. `late`: the style of the editor of overlays,
 * which is fetched with it (frame/late-style.ts).
 */
const page = (
  script: string,
  parts: readonly string[],
  { style, late }: { style: string; late: string },
) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Vitrine</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="./${style}">
<meta name="late-style" content="./${late}">
<script type="module" src="./${script}"></script>
${parts.map((part) => `<link rel="modulepreload" href="./${part}">`).join('\n')}
</head>
<body>
<div id="app"></div>
<noscript>The dashboard needs JavaScript.</noscript>
</body>
</html>
`

/** Writes `index.html` and the files it names, whose names change with their bytes, into `outDir`. */
export async function buildDashboard(outDir: string): Promise<void> {
  const { outputFiles, metafile } = await build({
    entryPoints: {
      dashboard: join(HERE, 'index.tsx'),
      style: join(HERE, 'style/index.css'),
      late: join(HERE, 'style/late.css'),
    },
    entryNames: '[name]-[hash]',
    outdir: outDir,
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    write: false,
    format: 'esm',
    target: ['chrome111', 'firefox121', 'safari17'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
  })
  await mkdir(outDir, { recursive: true })
  await Promise.all(outputFiles.map((file) => writeFile(file.path, file.contents)))
  const made = Object.entries(metafile.outputs).map(([path, output]) => ({ path: basename(path), ...output }))
  const named = (entry: string) => {
    const file = made.find(({ entryPoint = '' }) => basename(entryPoint) === entry)
    if (!file) throw new Error(`The build of the dashboard made nothing of ${entry}`)
    return file
  }
  const script = named('index.tsx')
  const parts = script.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path))
  const styles = { style: named('index.css').path, late: named('late.css').path }
  await writeFile(join(outDir, 'index.html'), page(script.path, parts, styles))
}
