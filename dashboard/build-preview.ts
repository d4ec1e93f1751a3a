/** @module Builds the page of the preview, which draws with the chunk that shops' pages load. */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const HERE = dirname(fileURLToPath(import.meta.url))

/** `folder`: where the parts of the script lie, `/c/…/`. */
const previewPage = (script: string, style: string, folder: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="vitrine-parts" content="${folder}">
<title>Preview</title>
<link rel="stylesheet" href="./${style}">
<script type="module" src="./${script}"></script>
</head>
<body>
<header><span id="shop"></span></header>
<main>
<div data-slot hidden></div>
<div class="photo"></div>
<div>
<i class="title"></i><i class="price"></i><i></i><i></i><i></i><i class="last"></i>
</div>
</main>
</body>
</html>
`

/** `folder`: where the parts of the script lie, `/c/…/`. Names of files change with their bytes. */
export async function buildPreview(outDir: string, folder: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: { preview: join(HERE, 'preview/index.ts'), style: join(HERE, 'preview/preview.css') },
    entryNames: '[name]-[hash]',
    outdir: outDir,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome111', 'firefox121', 'safari17'],
    legalComments: 'none',
  })
  await mkdir(outDir, { recursive: true })
  await Promise.all(outputFiles.map((file) => writeFile(file.path, file.contents)))
  const named = (ending: string) => basename(outputFiles.find(({ path }) => path.endsWith(ending))?.path ?? '')
  await writeFile(join(outDir, 'index.html'), previewPage(named('.js'), named('.css'), folder))
}
