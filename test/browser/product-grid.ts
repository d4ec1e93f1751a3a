/** @module How recommended products stand in a place of the page. */
import type { Page } from 'playwright-core'

/** How the cards of one place stand: columns of the first row; are pictures squares, prices level, the last row full? */
export const grid = (page: Page, nth = 0) =>
  page.evaluate((nth) => {
    const root = document.querySelectorAll('vitrine-slot')[nth]!.firstElementChild!.shadowRoot!
    const prices = [...root.querySelectorAll('strong')].slice(0, 2).map((item) => item.getBoundingClientRect().top)
    const list = root.querySelector('.cards')!.getBoundingClientRect()
    const boxes = [...root.querySelectorAll('li')].map((item) => item.getBoundingClientRect())
    const pictures = [...root.querySelectorAll('.square')].map((item) => item.getBoundingClientRect())
    return {
      columns: boxes.filter(({ top }) => top === boxes[0]!.top).length,
      areEven: boxes.every(({ height }, n) => Math.abs(height - boxes[n & ~1]!.height) < 1),
      areLevel: prices[0] === prices[1],
      isFull: Math.abs(boxes.at(-1)!.right - list.right) < 1,
      areSquare: pictures.every(({ width, height }) => width > 100 && Math.abs(width - height) < 1),
      struck: [...root.querySelectorAll('.price')].map((price) => price.textContent),
    }
  }, nth)
