/** @module What docs/how-to/recipes.md says of each recipe is what the recipe does. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { RECIPES } from '../../../contract/recipes/recipes.ts'
import { recipeTables } from './recipe-table.ts'

const page = readFileSync('docs/how-to/recipes.md', 'utf8')

test('the tables of the docs are made of the recipes', () => {
  assert.ok(page.includes(recipeTables()), 'Put in what node test/contract/recipes/recipe-table.ts prints.')
})

test('the share of selling messages is told as it is', () => {
  const purposes = RECIPES.flatMap(({ messages }) => Object.values(messages).map(({ purpose }) => purpose))
  const sells = Math.round((100 * purposes.filter((each) => each === 'commercial').length) / purposes.length)
  assert.ok(page.includes(`${100 - sells} % inform or help and ${sells} % sell`), String(sells))
})
