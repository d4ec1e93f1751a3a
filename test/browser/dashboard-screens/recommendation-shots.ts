/** @module Pictures of recommendations: the slots, one with its trial, a new one. */
import { personId } from './people-data.ts'
import type { Shot } from './shot.ts'

export const RECOMMENDATION_SHOTS: Shot[] = [
  { name: 'recommendations', hash: '#/recommendations', mood: 'full' },
  {
    name: 'recommendations-product',
    hash: '#/recommendations',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Another product' }).click()
      await page.getByLabel('Show them by another product').fill('tea')
      await page.clock.runFor(500)
      await page.locator('.product-found').waitFor()
    },
  },
  { name: 'recommendations-young', hash: '#/recommendations', mood: 'quiet' },
  { name: 'recommendations-first', hash: '#/recommendations', mood: 'empty' },
  { name: 'recommendations-broken', hash: '#/recommendations', mood: 'broken' },
  { name: 'recommendation-slot', hash: '#/recommendations/product', mood: 'full' },
  {
    name: 'recommendation-tried',
    hash: '#/recommendations/gifts-under-18',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Move down: Trending' }).click()
      await page.getByRole('slider', { name: 'Variety' }).fill('0')
      await page.getByLabel('a person').check()
      await page.getByRole('button', { name: 'Find', exact: true }).waitFor()
      await page.getByLabel('E-mail, phone').fill(personId)
      await page.getByRole('button', { name: 'Find', exact: true }).click()
      await page.clock.runFor(1000)
      await page.getByText('What is known of this visitor').waitFor()
    },
  },
  {
    name: 'recommendation-new',
    hash: '#/new-recommendation',
    mood: 'full',
    act: async (page) => {
      await page.getByLabel('Show', { exact: true }).fill('many')
      await page.getByLabel('Vitrine draws it').check()
      await page.getByRole('button', { name: 'Add a way' }).click()
      await page.getByText('In other languages').click()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Not saved').waitFor()
      await page.clock.runFor(100)
    },
  },
  { name: 'recommendation-gone', hash: '#/recommendations/gone', mood: 'full' },
]
