/** @module Our words in surveys. `of` has `{n}` for a number and `{most}` for the highest. */
export const SURVEY_WORDS = {
  names: ['back', 'skip', 'unanswered', 'progress', 'several', 'of'],
  en: 'Back|Skip|Please give an answer.|How far you are|As many as you like|{n} of {most}',
  lt: 'Atgal|Praleisti|Atsakykite į klausimą.|Kiek jau atsakėte|Galima rinktis kelis|{n} iš {most}',
  kk: 'Артқа|Өткізіп жіберу|Жауап беріңіз.|Қанша сұрақтан өттіңіз|Бірнешеуін таңдауға болады|{most} ішінен {n}',
  nb: 'Tilbake|Hopp over|Svar på spørsmålet.|Hvor langt du er kommet|Velg så mange du vil|{n} av {most}',
  lv: 'Atpakaļ|Izlaist|Lūdzu, atbildiet.|Cik tālu esat|Var izvēlēties vairākus|{n} no {most}',
  pl: 'Wstecz|Pomiń|Zaznacz lub wpisz odpowiedź.|Jak daleko jesteś|Możesz wybrać kilka|{n} z {most}',
} as const

export type SurveyWord = (typeof SURVEY_WORDS.names)[number]
