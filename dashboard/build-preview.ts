/** @module Builds the page of the preview, which draws with the chunk that shops' pages load. */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { previewPage } from './preview/preview-page.ts'

const HERE = dirname(fileURLToPath(import.meta.url))

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
