/** @module The wheel block: a draw whose odds are published. */
import { Guarded } from '../Guarded.tsx'
import type { BlockProps } from '../stage.ts'
import { Wheel } from '../wheel/Wheel.tsx'

/** Keyed, so that blocks that come and go above it do not stop it. */
export const WheelBlock = ({ block, stage }: BlockProps<'wheel'>) => (
  <Guarded key="wheel" stage={stage}>
    <Wheel block={block} stage={stage} />
  </Guarded>
)
