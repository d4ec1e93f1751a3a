/** @module The choice of the edge or corner where an overlay stands. */
import type { Position } from '../../../contract/campaign/position.ts'
import type { Layout } from '../../../contract/layout.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'

type Choices = readonly (readonly [Position, string])[]

const EDGES: Choices = [
  ['top', 'at the top'],
  ['bottom', 'at the bottom'],
]

const CORNERS: Choices = [
  ['bottom_right', 'in the right corner'],
  ['bottom_left', 'in the left corner'],
]

const CHOICES: Record<Layout, Choices> = {
  modal: [],
  full_screen: [],
  inline: [],
  bar: EDGES,
  slide_in: CORNERS,
  toast: CORNERS,
  teaser: CORNERS,
}

/** Nothing where the layout has only one place. */
export function PositionField({ way, layout }: { way: string; layout: Layout }) {
  const choices = CHOICES[layout]
  if (choices.length === 0) return null
  const standard = layout === 'toast' || layout === 'teaser' ? 'bottom_left' : choices[0]![0]
  return <ChoiceField way={way} label="Stands" choices={choices} standard={standard} />
}
