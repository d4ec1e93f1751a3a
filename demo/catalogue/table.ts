/** @module Bowls and plates. */
import { type BowlLook, bowl } from '../picture/bowl.ts'
import { colour as c } from '../picture/colour.ts'
import { type PlateLook, plate } from '../picture/plate.ts'
import { fromAbove, ground, onTable } from '../picture/scene.ts'
import type { Shelf } from './entry.ts'

const round = (look: BowlLook) => onTable(ground.sand, bowl(look))
const flat = (look: PlateLook) => fromAbove(ground.chalk, plate(look))

export const table: Shelf = {
  slug: 'table',
  code: 'TAB',
  name: 'Bowls & plates',
  text: 'For cake, for soup, for what is left of the cake.',
  entries: [
    {
      slug: 'wide-bowl-moss',
      name: 'Wide Bowl, moss',
      brand: 'Ostra Ceramics',
      price: 2400,
      stock: 23,
      text: 'For soup, or for eleven plums. 18 cm.',
      picture: round({ clay: c.clay, glaze: c.moss, finish: 'dip', inside: c.moss }),
    },
    {
      slug: 'wide-bowl-night',
      name: 'Wide Bowl, night',
      brand: 'Ostra Ceramics',
      price: 2400,
      stock: 19,
      text: 'Dark outside and in. 18 cm.',
      picture: round({ clay: c.clay, glaze: c.night, finish: 'dip', inside: c.night }),
    },
    {
      slug: 'banded-bowl',
      name: 'Banded Bowl',
      brand: 'Ostra Ceramics',
      price: 2600,
      stock: 17,
      text: 'White with two lines of ink. 18 cm.',
      picture: round({ clay: c.cream, glaze: c.night, finish: 'bands' }),
    },
    {
      slug: 'banded-bowl-rust',
      name: 'Banded Bowl, rust',
      brand: 'Ostra Ceramics',
      price: 2600,
      stock: 14,
      text: 'White with two lines of rust. 18 cm.',
      picture: round({ clay: c.cream, glaze: c.rust, finish: 'bands' }),
    },
    {
      slug: 'deep-bowl-speckled',
      name: 'Deep Bowl, speckled',
      brand: 'Ostra Ceramics',
      price: 2200,
      stock: 31,
      text: 'Held in both hands on the sofa. 13 cm.',
      picture: round({ clay: c.oat, glaze: c.walnut, finish: 'speckle', shape: 'deep' }),
    },
    {
      slug: 'deep-bowl-rose',
      name: 'Deep Bowl, rose',
      brand: 'Ostra Ceramics',
      price: 2200,
      stock: 22,
      text: 'Rose outside, oat inside. 13 cm.',
      picture: round({ clay: c.rose, glaze: c.rose, finish: 'plain', shape: 'deep', inside: c.oat }),
    },
    {
      slug: 'matcha-bowl',
      name: 'Matcha Bowl',
      brand: 'Nine Terraces',
      price: 3400,
      stock: 8,
      text: 'Wide enough for the whisk. Charcoal, unglazed outside. 12 cm.',
      picture: round({ clay: c.charcoal, glaze: c.charcoal, finish: 'plain', shape: 'deep', inside: c.sage }),
    },
    {
      slug: 'cake-plate-ring',
      name: 'Cake Plate, ink ring',
      brand: 'Hallgrim',
      price: 1700,
      stock: 40,
      text: 'Porcelain with two rings of ink. 20 cm.',
      picture: flat({ clay: c.cream, glaze: c.night, rim: 'ring' }),
    },
    {
      slug: 'cake-plate-dashes',
      name: 'Cake Plate, rust dashes',
      brand: 'Hallgrim',
      price: 1700,
      stock: 37,
      text: 'Painted with one small brush. 20 cm.',
      picture: flat({ clay: c.oat, glaze: c.rust, rim: 'dashes' }),
    },
    {
      slug: 'cake-plate-sage',
      name: 'Cake Plate, sage rim',
      brand: 'Hallgrim',
      price: 1700,
      stock: 34,
      text: 'A wide rim of sage. 20 cm.',
      picture: flat({ clay: c.cream, glaze: c.sage, rim: 'wide' }),
    },
    {
      slug: 'cake-plate-plum',
      name: 'Cake Plate, plum rim',
      brand: 'Hallgrim',
      price: 1700,
      stock: 29,
      text: 'A wide rim of plum. 20 cm.',
      picture: flat({ clay: c.cream, glaze: c.plum, rim: 'wide' }),
    },
    {
      slug: 'side-plate-brass',
      name: 'Side Plate, brass ring',
      brand: 'Hallgrim',
      price: 1500,
      stock: 25,
      text: 'For one biscuit, or four. 16 cm.',
      picture: flat({ clay: c.paper, glaze: c.brass, rim: 'ring' }),
    },
  ],
}
