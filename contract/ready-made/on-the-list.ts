/** @module Ready-made: be on the list for news. */
import { readyMade } from './ready-made.ts'

/** Halfway down a page or on the third one, for those who have left no address yet. */
export const onTheList = readyMade({
  readyMadeId: 'on-the-list',
  title: 'Be on the list',
  about: 'Asks for an e-mail address where somebody has read for a while, with consent, and confirmed by mail.',
  check: 'The words of the consent: your lawyer knows what must be in them.',
  frame: {
    layout: 'slide_in',
    position: 'bottom_right',
    priority: 45,
    audience: {
      where: { kind: 'number', field: 'events.generate_lead', atMost: 0 },
    },
    pages: { notTypes: ['cart', 'checkout', 'thank_you'] },
    triggers: [
      { kind: 'scroll', share: 0.5 },
      { kind: 'page_views', atLeast: 3 },
    ],
    frequency: { quietDaysAfterClose: 30 },
    goal: 'lead',
  },
  content: (words) => [
    { kind: 'headline', text: words.headline },
    { kind: 'text', text: words.text },
    {
      kind: 'form',
      fields: [{ name: 'email', label: words.email, required: true }],
      agreement: { text: words.agreement, version: '1' },
      doubleOptIn: true,
      submit: words.submit,
      thanks: words.thanks,
    },
    { kind: 'decline', text: words.no },
  ],
  words: {
    en: {
      headline: 'Be on the list',
      text: 'What is new, and the stories behind it, by e-mail. One click and you are off the list again.',
      email: 'Your e-mail address',
      agreement: 'Yes, send me news by e-mail. I can take this back at any time.',
      submit: 'Put me on the list',
      thanks: 'Almost done: please press the link in the e-mail that we have just sent you.',
      no: 'No, thank you',
    },
    lt: {
      headline: 'Sužinokite pirmieji',
      text: 'Naujienos ir jų istorijos – el. paštu. Atsisakyti galima vienu spustelėjimu.',
      email: 'Jūsų el. pašto adresas',
      agreement: 'Taip, siųskite man naujienas el. paštu. Sutikimą galiu bet kada atšaukti.',
      submit: 'Užsirašau',
      thanks: 'Beveik viskas: paspauskite nuorodą laiške, kurį ką tik Jums išsiuntėme.',
      no: 'Ne, ačiū',
    },
    kk: {
      headline: 'Жаңалықты бірінші біліңіз',
      text: 'Жаңа тауарлар мен олардың тарихы – электрондық поштаңызда. Бір рет басып, бас тарта аласыз.',
      email: 'Электрондық пошта мекенжайыңыз',
      agreement:
        'Иә, маған жаңалықтарды электрондық поштамен жіберіңіз. Келісімімді кез келген уақытта қайтарып ала аламын.',
      submit: 'Жазыламын',
      thanks: 'Аз қалды: жаңа ғана жіберген хатымыздағы сілтемені басыңыз.',
      no: 'Жоқ, рақмет',
    },
    nb: {
      headline: 'Vær først ute',
      text: 'Nyheter og historiene bak dem, på e-post. Du melder deg av med ett klikk.',
      email: 'E-postadressen din',
      agreement: 'Ja, send meg nyheter på e-post. Jeg kan trekke samtykket når som helst.',
      submit: 'Sett meg på listen',
      thanks: 'Nesten ferdig: trykk på lenken i e-posten vi nettopp sendte deg.',
      no: 'Nei takk',
    },
    lv: {
      headline: 'Uzziniet pirmie',
      text: 'Jaunumi un to stāsti – e-pastā. Atteikties var ar vienu klikšķi.',
      email: 'Jūsu e-pasta adrese',
      agreement: 'Jā, sūtiet man jaunumus e-pastā. Piekrišanu varu atsaukt jebkurā laikā.',
      submit: 'Pierakstos',
      thanks: 'Gandrīz gatavs: nospiediet saiti vēstulē, ko tikko Jums nosūtījām.',
      no: 'Nē, paldies',
    },
    pl: {
      headline: 'Bądź na bieżąco',
      text: 'Nowości i ich historie, e-mailem. Wypiszesz się jednym kliknięciem.',
      email: 'Twój adres e-mail',
      agreement: 'Tak, proszę o nowości e-mailem. Zgodę mogę wycofać w każdej chwili.',
      submit: 'Zapisuję się',
      thanks: 'Prawie gotowe: kliknij link w wiadomości, którą właśnie do Ciebie wysłaliśmy.',
      no: 'Nie, dziękuję',
    },
  },
})
