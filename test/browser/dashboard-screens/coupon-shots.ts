/** @module Pictures of coupons: the pools, their form in its states, and a code that is looked up. */
import type { Page } from 'playwright-core'
import type { Shot } from './shot.ts'

async function lookUp(page: Page, code: string): Promise<void> {
  await page.getByLabel('The code').fill(code)
  await page.getByRole('button', { name: 'Look up' }).click()
}

export const COUPON_SHOTS: Shot[] = [
  { name: 'coupons', hash: '#/coupons', mood: 'full' },
  { name: 'coupons-first', hash: '#/coupons', mood: 'empty' },
  { name: 'coupons-broken', hash: '#/coupons', mood: 'broken' },
  {
    name: 'coupons-code',
    hash: '#/coupons',
    mood: 'full',
    act: async (page) => {
      await lookUp(page, 'spring-kj4t-9wqz-2bxm')
      await page.getByText('It holds').waitFor()
      await page.getByLabel('Number of the order').fill('TILL-2231')
    },
  },
  {
    name: 'coupons-used',
    hash: '#/coupons',
    mood: 'full',
    act: async (page) => {
      await lookUp(page, 'spring-kj4t-9wqz-2bxm')
      await page.getByLabel('Number of the order').fill('TILL-2231')
      await page.getByRole('button', { name: 'Mark as used' }).click()
      await page.getByRole('button', { name: 'Give it back' }).waitFor()
    },
  },
  {
    name: 'coupons-gone',
    hash: '#/coupons',
    mood: 'full',
    act: async (page) => {
      await lookUp(page, 'GONE')
      await page.getByText('There is no coupon').waitFor()
    },
  },
  { name: 'coupon-pool', hash: '#/coupons/newcomers', mood: 'full' },
  {
    name: 'coupon-pool-upload',
    hash: '#/coupons/black-friday',
    mood: 'full',
    act: async (page) => {
      await page.getByLabel('Each code holds for').fill('2')
      await page.getByLabel('Codes, one on each line').fill('BF-0001\nBF-0002')
      await page.getByRole('button', { name: 'Upload', exact: true }).click()
      await page.getByText('498 codes added').waitFor()
    },
  },
  { name: 'coupon-pool-gone', hash: '#/coupons/gone', mood: 'full' },
  {
    name: 'coupon-pool-new',
    hash: '#/new-coupon-pool',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('radio', { name: 'By earlier purchases' }).check()
      await page.getByLabel('They begin with').fill('spring!')
      await page.getByRole('textbox', { name: 'For every' }).fill('abc')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Not saved').waitFor()
    },
  },
]
