/** @module Gifts: boxes of tea and things that belong together. */
import { carton } from '../picture/carton.ts'
import { colour as c } from '../picture/colour.ts'
import type { Motif } from '../picture/motif.ts'
import { mug } from '../picture/mug.ts'
import { pouch } from '../picture/pouch.ts'
import { ground, onTable } from '../picture/scene.ts'
import { placed } from '../picture/svg.ts'
import { teapot } from '../picture/teapot.ts'
import { tin } from '../picture/tin.ts'
import type { Shelf } from './entry.ts'

const selection = (card: string, squares: readonly string[]) =>
  onTable(
    ground.dusk,
    carton({ width: 104, height: 86, depth: 34, card, label: c.cream, ink: card, motif: 'heron', squares }),
  )

const pair = (left: string, right: string) =>
  onTable(ground.dusk, placed(left, { x: 80, scale: 0.82 }), placed(right, { x: 164, y: 198, scale: 0.82 }))

const smallTin = (motif: Motif, body: string) =>
  tin({ body, lid: c.brass, label: c.cream, ink: body, motif, radius: 36, height: 92 })

const dipped = (glaze: string) => mug({ clay: c.clay, glaze, finish: 'dip' })

export const gifts: Shelf = {
  slug: 'gifts',
  code: 'GFT',
  name: 'Gifts & sets',
  text: 'Wrapped in brown paper, with a card in your own words.',
  entries: [
    {
      slug: 'six-teas-box',
      name: 'Box of Six Teas',
      brand: 'Heron & Kettle',
      price: 2900,
      stock: 33,
      text: 'Six small packs to find a favourite. 6 × 20 g.',
      picture: selection(c.night, [c.rust, c.ochre, c.sage, c.blush, c.sky, c.plum]),
    },
    {
      slug: 'six-herbs-box',
      name: 'Box of Six Herbs',
      brand: 'Heron & Kettle',
      price: 2700,
      stock: 29,
      text: 'Six evenings without caffeine. 6 × 15 g.',
      picture: selection(c.pine, [c.butter, c.moss, c.lilac, c.ochre, c.rose, c.sage]),
    },
    {
      slug: 'winter-box',
      name: 'Winter Box',
      brand: 'Heron & Kettle',
      price: 3200,
      stock: 18,
      text: 'Spice, smoke, orange: six teas for the dark months.',
      picture: selection(c.brick, [c.honey, c.charcoal, c.rust, c.butter, c.plum, c.brass]),
    },
    {
      slug: 'two-mugs-set',
      name: 'Two Mugs, night and moss',
      brand: 'Ostra Ceramics',
      price: 3300,
      stock: 15,
      text: 'Two dipped mugs in one box.',
      picture: pair(dipped(c.night), dipped(c.moss)),
    },
    {
      slug: 'breakfast-set',
      name: 'Breakfast Set',
      brand: 'Heron & Kettle',
      price: 2700,
      stock: 20,
      text: 'A tin of breakfast tea and a speckled mug.',
      picture: pair(smallTin('heron', c.pine), mug({ clay: c.oat, glaze: c.walnut, finish: 'speckle' })),
    },
    {
      slug: 'evening-set',
      name: 'Evening Set',
      brand: 'Heron & Kettle',
      price: 2500,
      stock: 16,
      text: 'Quiet Evening Herbs and a night-blue mug.',
      picture: pair(
        pouch({ paper: c.clay, label: c.cream, ink: c.night, motif: 'moon', band: c.night }),
        dipped(c.night),
      ),
    },
    {
      slug: 'pot-and-tin-set',
      name: 'Pot and Tin',
      brand: 'Heron & Kettle',
      price: 5900,
      stock: 6,
      text: 'The sage Round Pot with a tin of First Flush.',
      picture: pair(
        teapot({ shape: 'round', clay: c.sage, glaze: c.cream, finish: 'plain', handle: 'side', knob: c.oak }),
        smallTin('mountain', c.pine),
      ),
    },
    {
      slug: 'camp-set',
      name: 'Camp Set',
      brand: 'Fjord Forge',
      price: 2500,
      stock: 12,
      text: 'Two enamel mugs for two people and one view.',
      picture: pair(
        mug({ clay: c.pine, glaze: c.cream, finish: 'plain', shape: 'straight', emblem: 'mountain', rim: c.cream }),
        mug({ clay: c.cream, glaze: c.night, finish: 'plain', shape: 'straight', emblem: 'heron', rim: c.night }),
      ),
    },
  ],
}
