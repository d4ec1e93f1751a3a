/** @module The form block: a visitor leaves an address. */
import { Form } from '../form/Form.tsx'
import { Guarded } from '../Guarded.tsx'
import type { BlockProps } from '../stage.ts'

/** Keyed, so that blocks that come and go above it do not empty it. */
export const FormBlock = ({ block, stage }: BlockProps<'form'>) => (
  <Guarded key="form" stage={stage}>
    <Form block={block} stage={stage} />
  </Guarded>
)
