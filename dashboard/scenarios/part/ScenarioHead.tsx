/** @module The head of one scenario's screens, with the way back. */
import type { ComponentChildren } from 'preact'
import { SubHead } from '../../part/SubHead.tsx'

interface ScenarioHeadProps {
  title: string
  sub?: ComponentChildren
  children?: ComponentChildren
}

export const ScenarioHead = (head: ScenarioHeadProps) => (
  <SubHead back={{ to: { screen: 'scenarios' }, name: 'Scenarios' }} {...head} />
)
