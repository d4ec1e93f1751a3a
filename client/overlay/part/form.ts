/** @module The part that draws forms. */
import { FormBlock } from '../block/FormBlock.tsx'
import type { Part } from '../parts.ts'
import controls from '../style/controls.css' with { type: 'text' }
import form from '../style/form.css' with { type: 'text' }
import outcome from '../style/outcome.css' with { type: 'text' }

export const part: Part = { styles: controls + outcome + form, views: { form: FormBlock } }
