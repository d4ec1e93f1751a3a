/** @module Our words on recommended products. */

/** `now` and `before` are read out before prices; the others say how a product was found, by strategy. */
export const PRODUCT_WORDS = {
  names: [
    'now',
    'before',
    'also_viewed',
    'best_sellers',
    'bought_together',
    'similar',
    'upsell',
    'cross_sell',
    'trending',
    'recently_viewed',
    'left_in_cart',
    'buy_again',
    'free_delivery',
    'new_for_you',
  ],
  en: 'Now|Before|Looked at together|Best seller|Often bought together|Similar|Another choice|Goes well together|Popular now|You looked at it|In your cart|Time for more?|Towards free delivery|New for you',
  lt: 'Dabar|Anksčiau|Žiūrima kartu|Perkamiausia|Dažnai perkama kartu|Panašu|Kitas pasirinkimas|Dera kartu|Dabar populiaru|Jūs žiūrėjote|Jūsų krepšelyje|Gal jau metas papildyti?|Iki nemokamo pristatymo|Nauja jums',
  kk: 'Қазір|Бұрын|Бірге қаралады|Көп сатылады|Жиі бірге сатып алынады|Ұқсас|Басқа таңдау|Бірге жарасады|Қазір танымал|Сіз қарағансыз|Себетіңізде|Қайта алатын уақыт па?|Тегін жеткізуге жақындатады|Сіз үшін жаңа',
  nb: 'Nå|Før|Ses ofte sammen|Bestselger|Ofte kjøpt sammen|Lignende|Et annet valg|Passer sammen|Populær nå|Du har sett på denne|I handlekurven din|På tide med mer?|Mot fri frakt|Nytt for deg',
  lv: 'Tagad|Iepriekš|Skatās kopā|Pirktākais|Bieži pērk kopā|Līdzīgs|Cita izvēle|Sader kopā|Populārs tagad|Jūs skatījāties|Jūsu grozā|Laiks papildināt?|Līdz bezmaksas piegādei|Jaunums jums',
  pl: 'Teraz|Wcześniej|Oglądane razem|Bestseller|Często kupowane razem|Podobne|Inny wybór|Dobrze pasuje|Teraz popularne|Oglądane przez Ciebie|W Twoim koszyku|Czas na kolejne?|Do darmowej dostawy|Nowość dla Ciebie',
} as const
