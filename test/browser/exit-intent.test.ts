/** @module Exit intent in a real browser: what is an alarm, and what looks like one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  arrive,
  beginExitShop,
  caughtUp,
  DESKTOP,
  flingUp,
  hide,
  leaveUpward,
  openArmed,
  PHONE,
  pass,
  readDown,
  rest,
  shown,
  swipe,
} from './exit-shop.ts'
import { withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

type Act = (page: Page) => Promise<unknown>

const afterUpward =
  (act: Act): Act =>
  async (page) => {
    await act(page)
    await leaveUpward(page)
  }

function along(...points: [x: number, y: number][]): Act {
  return async (page) => {
    for (const [x, y] of points) await page.mouse.move(x, y)
  }
}

async function zoom(page: Page, pageScaleFactor: number): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor })
  await cdp.detach()
}

const CALM_MOUSE: [name: string, act: Act][] = [
  [
    'slowly over the edge',
    async (page) => {
      for (let y = 30; y > -8; y -= 2) {
        await page.mouse.move(600, y)
        await page.evaluate(() => new Promise(requestAnimationFrame))
      }
    },
  ],
  ['out at the side', along([700, 230], [900, 210], [1100, 190], [1270, 173], [1400, 160])],
  ['up into a frame of the page', along([100, 400], [100, 300], [100, 200], [100, 100], [100, 30])],
  [
    'with a button pressed',
    async (page) => {
      await page.mouse.move(600, 300)
      await page.mouse.down()
      await leaveUpward(page)
      await page.mouse.up()
    },
  ],
  ['after a click on a link', afterUpward((page) => page.click('#here'))],
  ['after a click on what is the cart', afterUpward((page) => page.click('#cart'))],
  ['after a press on a list of choices', afterUpward((page) => page.click('#choice'))],
  ['while typing', afterUpward((page) => page.locator('#field').pressSequentially('Vilnius'))],
  ['after a key for another tab', afterUpward((page) => page.keyboard.press('Control'))],
  [
    'with the wheel, fast, from far below',
    async (page) => {
      await page.mouse.move(600, 400)
      await page.mouse.wheel(0, 4_000)
      await rest(page)
      await page.mouse.wheel(0, -4_000)
      await rest(page)
    },
  ],
  [
    'another tab for a while',
    async (page) => {
      await hide(page, true)
      await pass(page, 6_000)
      await hide(page, false)
    },
  ],
  ['nothing touched for a minute', (page) => pass(page, 60_000)],
]

async function openOnPhone(): Promise<Page> {
  await beginExitShop(shop, PHONE)
  return openArmed(shop)
}

/** Up to now nothing was seen. */
async function assertQuiet(page: Page): Promise<void> {
  await caughtUp(shop, page)
  assert.deepEqual(shop.collector.named('view_promotion'), [])
}

/** None of them is an alarm; a real exit after all of them is, so it was armed all the time. */
async function assertCalm(acts: [name: string, act: Act][], page: Page, exit: Act): Promise<void> {
  for (const [name, act] of acts) {
    await act(page)
    await rest(page)
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      scrollTo(0, 0)
    })
    // What an act holds back, it holds back for less.
    await pass(page, 6_000)
    assert.equal(await page.getByText('Hello').count(), 0, name)
  }
  await assertQuiet(page)
  await exit(page)
  await shown(page)
  assert.deepEqual(shop.errors, [])
}

test('mouse: what only looks like leaving is no alarm', async () => {
  await beginExitShop(shop, DESKTOP)
  await assertCalm(CALM_MOUSE, await openArmed(shop), leaveUpward)
})

test('mouse: fast out at the top is an alarm, but not in the first four seconds', async () => {
  await beginExitShop(shop, DESKTOP)
  const page = await openArmed(shop, { lookedMs: 1_000 })
  await leaveUpward(page)
  await assertQuiet(page)
  await pass(page, 3_000)
  await leaveUpward(page)
  await shown(page)
})

const CALM_FINGER: [name: string, act: Act][] = [
  [
    'a fling that has seen one window only',
    async (page) => {
      await swipe(page, 700, 300, { steps: 40 })
      await rest(page)
      await flingUp(page)
    },
  ],
  [
    'reading on upward',
    async (page) => {
      await readDown(page)
      await swipe(page, 200, 700, { steps: 40 })
    },
  ],
  [
    'flinging down',
    async (page) => {
      for (let n = 0; n < 3; n++) await swipe(page, 780, 80)
    },
  ],
  [
    'a fling in a page that was zoomed',
    async (page) => {
      await readDown(page)
      await zoom(page, 2)
      await flingUp(page)
      await rest(page)
      await zoom(page, 1)
    },
  ],
  [
    'two fingers',
    async (page) => {
      await readDown(page)
      await swipe(page, 60, 700, { fingers: 2 })
      await zoom(page, 1)
    },
  ],
  [
    'a button that leads to the top',
    async (page) => {
      await readDown(page)
      await page.tap('#top')
    },
  ],
  [
    'a button that leads to the top smoothly',
    async (page) => {
      await readDown(page)
      await page.tap('#smooth')
    },
  ],
  [
    'a script that scrolls, seconds after a swipe',
    async (page) => {
      await readDown(page)
      await swipe(page, 300, 400, { steps: 20 })
      await rest(page)
      await pass(page, 2_000)
      await page.evaluate(async () => {
        for (let n = 0; n < 20; n++) {
          scrollBy(0, -90)
          await new Promise(requestAnimationFrame)
        }
      })
    },
  ],
  [
    'the Home key',
    async (page) => {
      await readDown(page)
      await page.keyboard.press('Home')
    },
  ],
  [
    'a tab that was hidden for four seconds',
    async (page) => {
      await hide(page, true)
      await pass(page, 4_000)
      await hide(page, false)
    },
  ],
  [
    'a tab that was hidden because a link opened another',
    async (page) => {
      await page.tap('#here')
      await hide(page, true)
      await pass(page, 20_000)
      await hide(page, false)
    },
  ],
  ['half a minute without a touch', (page) => pass(page, 30_000)],
  [
    'a minute in a form’s field',
    async (page) => {
      await page.tap('#field')
      await pass(page, 60_000)
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    },
  ],
]

test('phone: what only looks like leaving is no alarm', async () => {
  const page = await openOnPhone()
  const acts = CALM_FINGER.map(([name, act]): [string, Act] => [
    name,
    (page) => page.tap('#text').then(() => act(page)),
  ])
  await assertCalm(acts, page, async () => {
    await readDown(page)
    await flingUp(page)
  })
})

test('phone: a fling upward after two windows is an alarm, but not in the first four seconds', async () => {
  await beginExitShop(shop, PHONE)
  const page = await openArmed(shop, { lookedMs: 0 })
  await readDown(page)
  await flingUp(page)
  await rest(page)
  await assertQuiet(page)
  await readDown(page)
  await pass(page, 4_000)
  await flingUp(page)
  await shown(page)
})

test('phone: coming back to a tab after more than five seconds is an alarm', async () => {
  const page = await openOnPhone()
  await hide(page, true)
  await pass(page, 5_100)
  await hide(page, false)
  await shown(page)
})

test('phone: forty seconds without a touch are an alarm', async () => {
  const page = await openOnPhone()
  await swipe(page, 600, 300, { steps: 20 })
  await rest(page)
  await pass(page, 35_000)
  await assertQuiet(page)
  await pass(page, 6_000)
  await shown(page)
})

test('phone: back on the page of arrival is an alarm after a moment, on other pages it is not', async () => {
  const page = await openOnPhone()
  for (const path of ['/second', '/third']) await arrive(page, () => page.goto(shop.url(path)))
  await arrive(page, () => page.goBack())
  await pass(page, 6_000)
  await assertQuiet(page)
  await arrive(page, () => page.goBack())
  await pass(page, 6_000)
  await shown(page)
})

test('a tablet with a mouse has the signal of the mouse', async () => {
  const page = await openOnPhone()
  await leaveUpward(page, 300)
  await shown(page)
})
