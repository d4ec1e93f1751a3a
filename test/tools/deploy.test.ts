/** @module Deploying: a database that is not there yet is told from one that could not be brought up to date. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { NO_DATABASE } from '../../tools/deploy.ts'

test('the pinned wrangler says it in these words', async () => {
  const wrangler = await readFile('node_modules/wrangler/wrangler-dist/cli.js', 'utf8')
  assert.ok(wrangler.includes(`${NO_DATABASE} named '`))
})
