/** @module How somebody is called by their name. Rows are of the vocative in grammars of the three languages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calledName } from '../../../worker/core/message/called-name.ts'

const NAMES: Record<string, Record<string, string>> = {
  lt: {
    ...{ Jonas: 'Jonai', Tomas: 'Tomai', Elijas: 'Elijau', Paulius: 'Pauliau', Linus: 'Linau', Kęstutis: 'Kęstuti' },
    ...{
      Eglė: 'Egle',
      Rasa: 'Rasa',
      Ugnė: 'Ugne',
      Gabija: 'Gabija',
      Robert: 'Robert',
      Boris: 'Boris',
      Thomas: 'Thomas',
    },
  },
  'lv-LV': {
    ...{ Jānis: 'Jāni', Juris: 'Juri', Edgars: 'Edgar', Mārtiņš: 'Mārtiņ', Markus: 'Marku', Deniss: 'Denis' },
    ...{ Anna: 'Anna', Ilze: 'Ilze', Tomas: 'Tomas', James: 'James', Chris: 'Chris', Boris: 'Boris' },
  },
  pl: {
    ...{ Anna: 'Anno', Maria: 'Mario', Ewa: 'Ewo', Kasia: 'Kasiu', Ania: 'Aniu', Ola: 'Olu', Melania: 'Melanio' },
    ...{ Piotr: 'Piotrze', Aleksander: 'Aleksandrze', Jan: 'Janie', Adam: 'Adamie', Jakub: 'Jakubie' },
    ...{ Stanisław: 'Stanisławie', Tomasz: 'Tomaszu', Andrzej: 'Andrzeju', Wojciech: 'Wojciechu', Karol: 'Karolu' },
    ...{ Marek: 'Marku', Maciek: 'Maćku', Patryk: 'Patryku', Michał: 'Michale', Paweł: 'Pawle', Kuba: 'Kubo' },
    ...{ Robert: 'Robercie', Ernest: 'Erneście', Dawid: 'Dawidzie', Grzegorz: 'Grzegorzu', Krzysztof: 'Krzysztofie' },
    ...{ Jerzy: 'Jerzy', Beatrycze: 'Beatrycze', Ruth: 'Ruth', Karen: 'Karen', Alex: 'Alex', ANNA: 'ANNA' },
  },
  en: { Jonas: 'Jonas', James: 'James' },
}

for (const [language, names] of Object.entries(NAMES))
  test(`names as they are called in ${language}`, () => {
    for (const [name, called] of Object.entries(names)) assert.equal(calledName(name, language), called)
    assert.equal(calledName(null, language), null)
  })
