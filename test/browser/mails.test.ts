/** @module Mails as mail programs draw them: nothing is too wide on a telephone, nothing is wrong for axe, in light and dark. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { launchChromium } from '../../tools/chromium.ts'
import { drawMails } from '../../tools/mails/draw-mails.ts'
import { SCHEMES, servePictures } from '../../tools/mails/take-mail-shots.ts'
import { violationsOf } from './axe.ts'

/** Our samples have every block, long words, and a language from right to left; recipes have the words of six languages. */
const LOOKED_AT = ['every-block-en', 'long-de', 'right-to-left-ar', 'abandoned-cart-discount-pl']
/** Axe takes its time, so it is asked of what has every block. */
const ASKED = 'every-block-en'

/** A page has them; a mail is drawn within a page of the mail program, which has its own. */
const OF_PAGES = /^(landmark-one-main|region):/

/** Buttons, answers and the footer's links that are lower than the 44 CSS pixels of WCAG 2.5.5. */
const tooLow = () =>
  [...document.querySelectorAll<HTMLElement>('.k a, a.f, a[aria-label]')]
    .filter((link) => link.getBoundingClientRect().height < 44)
    .map((link) => link.ariaLabel ?? link.innerText)

test('mails are readable on a telephone and a desk, in light and in dark', async () => {
  const all = [...drawMails()]
  const mails = all.filter(({ name }) => LOOKED_AT.includes(name))
  assert.equal(mails.length, LOOKED_AT.length)
  const wrong = all.filter(({ bytes }) => bytes > 100_000).map(({ name, bytes }) => `${name} has ${bytes} bytes`)

  const browser = await launchChromium()
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    await servePictures(page)
    for (const { name, html } of mails)
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme })
        await page.setContent(html, { waitUntil: 'load' })
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > 360) wrong.push(`${name} is ${width} wide`)
        wrong.push(...(await page.evaluate(tooLow)).map((pressed) => `${name}: ${pressed} is no target for a finger`))
        const found = name === ASKED ? await violationsOf(page) : []
        const faults = found.filter((each) => !OF_PAGES.test(each))
        wrong.push(...faults.map((each) => `${name}, ${colorScheme}: ${each}`))
      }
    await page.setViewportSize({ width: 700, height: 800 })
    const wide = await page.evaluate(() => document.querySelector('.s')?.getBoundingClientRect().width)
    assert.equal(wide, 600)
  } finally {
    await browser.close()
  }
  assert.deepEqual(wrong, [])
})
