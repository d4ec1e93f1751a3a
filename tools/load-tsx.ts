/** @module Lets Node import components (.tsx), which it cannot by itself: import this first, and those after it by `import()`. */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const { code: source } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      ...{ loader: 'tsx', format: 'esm', jsx: 'automatic', jsxImportSource: 'preact', sourcemap: 'inline' },
      sourcefile: url,
    })
    return { format: 'module', source, shortCircuit: true }
  },
})
