/** @module The choice of the language that what is ready-made begins with. */
import { READY_MADE_LANGUAGES } from '../../../contract/ready-made/ready-made.ts'
import { fieldWord } from '../../sentence/field-word.ts'

export const FirstLanguage = ({ language, onChoose }: { language: string; onChoose(code: string): void }) => (
  <label class="gallery-language">
    <span>First language of your shop</span>
    <select class="field" value={language} onChange={(event) => onChoose(event.currentTarget.value)}>
      {READY_MADE_LANGUAGES.map((code) => (
        <option key={code} value={code}>
          {fieldWord('language', code)}
        </option>
      ))}
    </select>
  </label>
)
