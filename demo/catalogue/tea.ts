/** @module The tea shelf: pouches, tins and boxes. */
import { carton } from '../picture/carton.ts'
import { colour as c } from '../picture/colour.ts'
import type { Motif } from '../picture/motif.ts'
import { pouch } from '../picture/pouch.ts'
import { ground, onTable } from '../picture/scene.ts'
import { tin } from '../picture/tin.ts'
import type { Shelf } from './entry.ts'

const inPouch = (motif: Motif, band: string, paper: string = c.clay) =>
  onTable(ground.leaf, pouch({ paper, label: c.cream, ink: band, motif, band }))

const inTin = (motif: Motif, body: string, lid: string = c.brass) =>
  onTable(ground.leaf, tin({ body, lid, label: c.cream, ink: body, motif }))

const inBox = (motif: Motif, card: string) =>
  onTable(ground.leaf, carton({ width: 80, height: 104, depth: 34, card, label: c.cream, ink: card, motif }))

export const tea: Shelf = {
  slug: 'tea',
  code: 'TEA',
  name: 'Tea',
  text: 'Loose leaves from small gardens, packed the week you order.',
  entries: [
    {
      slug: 'first-flush-darjeeling',
      name: 'First Flush Darjeeling',
      brand: 'Marsh & Daughters',
      price: 1490,
      stock: 42,
      text: 'Picked in March on the north slope. Light, grassy, with a hint of muscat. 100 g.',
      picture: inTin('mountain', c.pine),
    },
    {
      slug: 'smoked-pine-souchong',
      name: 'Smoked Pine Souchong',
      brand: 'Marsh & Daughters',
      price: 1290,
      stock: 35,
      text: 'Dried slowly over pine wood. For cold mornings and long letters. 100 g.',
      picture: inTin('flame', c.charcoal),
    },
    {
      slug: 'quiet-evening-herbs',
      name: 'Quiet Evening Herbs',
      brand: 'Slow Leaf',
      price: 890,
      stock: 60,
      text: 'Lemon balm, lavender and apple mint. No caffeine, no hurry. 80 g.',
      picture: inPouch('moon', c.night),
    },
    {
      slug: 'garden-mint',
      name: 'Garden Mint',
      brand: 'Slow Leaf',
      price: 690,
      stock: 88,
      text: 'Whole peppermint leaves, dried in the shade. 60 g.',
      picture: inPouch('leaf', c.moss),
    },
    {
      slug: 'lemon-and-ginger',
      name: 'Lemon and Ginger',
      brand: 'Slow Leaf',
      price: 790,
      stock: 54,
      text: 'Ginger root in real pieces and the zest of lemons. Good hot, better iced. 90 g.',
      picture: inPouch('citrus', c.ochre),
    },
    {
      slug: 'rooibos-sunrise',
      name: 'Rooibos Sunrise',
      brand: 'Slow Leaf',
      price: 850,
      stock: 47,
      text: 'Rooibos with orange peel and a little vanilla. 100 g.',
      picture: inPouch('sun', c.rust),
    },
    {
      slug: 'sea-buckthorn-blend',
      name: 'Sea Buckthorn Blend',
      brand: 'Slow Leaf',
      price: 920,
      stock: 3,
      text: 'Tart berries from the Baltic coast with rosehip. 80 g.',
      picture: inPouch('berry', c.brick),
    },
    {
      slug: 'jasmine-pearls',
      name: 'Jasmine Pearls',
      brand: 'Nine Terraces',
      price: 1890,
      stock: 22,
      text: 'Green tea rolled by hand, scented on seven nights with fresh jasmine. 80 g.',
      picture: inTin('flower', c.sage),
    },
    {
      slug: 'mountain-oolong',
      name: 'Mountain Oolong',
      brand: 'Nine Terraces',
      price: 1990,
      stock: 18,
      text: 'Grown in the mist at 1,400 metres. Creamy, floral, good for five pours. 75 g.',
      picture: inTin('wave', c.slate),
    },
    {
      slug: 'sencha-of-the-valley',
      name: 'Sencha of the Valley',
      brand: 'Nine Terraces',
      price: 1590,
      stock: 31,
      text: 'Steamed within hours of picking. Fresh as cut grass. 100 g.',
      picture: inTin('leaf', c.moss),
    },
    {
      slug: 'roasted-hojicha',
      name: 'Roasted Hojicha',
      brand: 'Nine Terraces',
      price: 1190,
      stock: 40,
      text: 'Roasted until it smells of hazelnuts. Gentle enough for the evening. 100 g.',
      picture: inTin('sun', c.walnut),
    },
    {
      slug: 'white-peony',
      name: 'White Peony',
      brand: 'Nine Terraces',
      price: 2190,
      before: 2490,
      stock: 12,
      text: 'Only buds and the two leaves beside them, dried in the sun. 50 g.',
      picture: inTin('flower', c.stone, c.oak),
    },
    {
      slug: 'house-breakfast',
      name: 'House Breakfast',
      brand: 'Heron & Kettle',
      price: 990,
      stock: 120,
      text: 'Our everyday black tea. Strong, round, made for milk. 125 g.',
      picture: inBox('heron', c.pine),
    },
    {
      slug: 'afternoon-earl',
      name: 'Afternoon Earl',
      brand: 'Heron & Kettle',
      price: 1090,
      stock: 76,
      text: 'Black tea with oil of real bergamot and blue petals. 125 g.',
      picture: inBox('citrus', c.night),
    },
    {
      slug: 'winter-spice',
      name: 'Winter Spice',
      brand: 'Heron & Kettle',
      price: 1090,
      stock: 64,
      text: 'Cinnamon, clove, orange. Smells like a kitchen in December. 125 g.',
      picture: inBox('star', c.brick),
    },
    {
      slug: 'berry-garden',
      name: 'Berry Garden',
      brand: 'Heron & Kettle',
      price: 950,
      stock: 58,
      text: 'Currants, elderberries and hibiscus. Red as a jumper. 125 g.',
      picture: inBox('berry', c.plum),
    },
    {
      slug: 'night-watch-decaf',
      name: 'Night Watch Decaf',
      brand: 'Heron & Kettle',
      price: 1150,
      stock: 0,
      text: 'The House Breakfast without its caffeine, taken out with water only. 125 g.',
      picture: inBox('moon', c.slate),
    },
    {
      slug: 'chamomile-flowers',
      name: 'Chamomile Flowers',
      brand: 'Slow Leaf',
      price: 750,
      stock: 70,
      text: 'Whole flowers, nothing else. 50 g.',
      picture: inPouch('flower', c.honey, c.oat),
    },
  ],
}
