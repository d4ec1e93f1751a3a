/** @module The part that draws surveys. */
import { SurveyBlock } from '../block/SurveyBlock.tsx'
import type { Part } from '../parts.ts'
import controls from '../style/controls.css' with { type: 'text' }
import outcome from '../style/outcome.css' with { type: 'text' }
import progress from '../style/progress.css' with { type: 'text' }
import survey from '../style/survey.css' with { type: 'text' }

export const part: Part = { styles: controls + outcome + progress + survey, views: { survey: SurveyBlock } }
