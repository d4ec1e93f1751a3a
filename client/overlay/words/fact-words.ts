/** @module Our words around facts. */

/**
 * `more` has `{n}` for a number, `at` `{time}` for a time of day. The sources say how a number was counted, each for one
 * kind of it.
 */
export const FACT_WORDS = {
  names: ['quantity', 'total', 'more', 'source', 'viewers', 'carts', 'bought', 'stock', 'sign_ups', 'at'],
  en: 'Quantity|Total|and {n} more|Where this number comes from|Visitors with this page open in the last 60 seconds|Visitors of the last 30 minutes who have it in their cart|Orders of the last 24 hours, confirmed by the shop|Pieces in stock, as told by the shop|People who left a confirmed address|Counted at {time}',
  lt: 'Kiekis|Iš viso|ir dar {n}|Iš kur šis skaičius|Lankytojai, kurie per paskutines 60 sekundžių buvo atsivertę šį puslapį|Per paskutines 30 minučių čia buvę lankytojai, kurių krepšelyje yra ši prekė|Paskutinių 24 valandų užsakymai, patvirtinti parduotuvės|Likutis, kurį nurodė parduotuvė|Žmonės, palikę patvirtintą adresą|Suskaičiuota {time}',
  kk: 'Саны|Барлығы|және тағы {n}|Бұл сан қайдан алынды|Соңғы 60 секундта осы бетті ашып отырғандар|Соңғы 30 минутта кіріп, себетіне салғандар|Соңғы 24 сағаттағы дүкен растаған тапсырыстар|Дүкен хабарлаған қойма қалдығы|Мекенжайын растаған адамдар|Саналған уақыты: {time}',
  nb: 'Antall|Totalt|og {n} til|Hvor tallet kommer fra|Besøkende med denne siden åpen de siste 60 sekundene|Besøkende de siste 30 minuttene som har varen i kurven|Bestillinger de siste 24 timene, bekreftet av butikken|Antall på lager, oppgitt av butikken|Personer som har lagt igjen en bekreftet adresse|Talt kl. {time}',
  lv: 'Daudzums|Kopā|un vēl {n}|No kurienes šis skaitlis|Apmeklētāji, kuriem šī lapa bijusi atvērta pēdējās 60 sekundēs|Pēdējo 30 minūšu apmeklētāji, kuriem prece ir grozā|Veikala apstiprināti pasūtījumi pēdējās 24 stundās|Atlikums noliktavā, ko norādījis veikals|Cilvēki, kuri atstājuši apstiprinātu adresi|Saskaitīts plkst. {time}',
  pl: 'Ilość|Razem|i jeszcze {n}|Skąd ta liczba|Osoby, które w ciągu ostatnich 60 sekund miały otwartą tę stronę|Osoby, które były tu w ostatnich 30 minutach i mają to w koszyku|Zamówienia z ostatnich 24 godzin, potwierdzone przez sklep|Sztuki w magazynie według sklepu|Osoby, które zostawiły potwierdzony adres|Policzono o {time}',
} as const
