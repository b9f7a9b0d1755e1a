// What people write in care plans, and what each of their questions ought to find in it: put together by hand, by
// what the words mean, without regard to what any search can do. Forms, compounds, abbreviations, missing dots and
// slips of the finger are in it as they come in daily use.

import { bundle } from './plan.mjs';

/** @type {Record<string, [kind: string, title: string, more?: string]>} */
const rows = {
    sso1: ['need', 'Kertakirjautumista toivotaan kaikkiin järjestelmiin'],
    sso2: ['need', 'SSO puuttuu taloushallinnosta'],
    sso3: ['project', 'Kertakirjautumisen käyttöönotto'],
    wlan1: ['need', 'Langattoman verkon kuuluvuus kellarissa'],
    wlan2: ['project', 'WLAN-tukiasemien uusiminen'],
    calendar1: ['need', 'Kalenterin jakaminen kumppaneille'],
    calendar2: ['need', 'Ryhmäkalentereita ei näe puhelimella'],
    printer1: ['need', 'Tulostimet jumittuvat joka viikko'],
    printer2: ['project', 'Turvatulostuksen laajennus'],
    phone1: ['need', 'Matkapuhelimien uusiminen nopeammin'],
    phone2: ['need', 'Kännyköissä vanha käyttöjärjestelmä'],
    invoice1: ['project', 'Verkkolaskujen vastaanotto'],
    invoice2: ['need', 'Laskun liite suoraan kassasta'],
    archive1: ['project', 'Sähköisen arkiston käyttöönotto'],
    archive2: ['need', 'Vanhoja asiakirjoja ei löydy arkistosta'],
    email1: ['need', 'Sähköpostin allekirjoitus puuttuu'],
    email2: ['need', 'Postilaatikoiden koko ei riitä', 'Sähköpostit palautuvat lähettäjälle.'],
    parking: ['project', 'Pysäköinnin maksupäätteet'],
    boats: ['project', 'Venepaikkojen verkkovaraus'],
    rooms: ['need', 'Neuvotteluhuoneiden varaaminen omalta laitteelta'],
    vpn1: ['need', 'Etäyhteys katkeilee'],
    vpn2: ['service', 'VPN', 'Varmenteet vanhenevat keväällä.'],
    crm1: ['project', 'Asiakkuudenhallinnan kilpailutus'],
    crm2: ['service', 'CRM'],
    privacy: ['need', 'Tietosuojaselosteet ajan tasalle'],
    gdpr: ['project', 'GDPR-koulutus esihenkilöille'],
    training1: ['need', 'Koulutuksia uusille työntekijöille'],
    budget: ['event', 'Talousarvion luvut asiakkaalle'],
    survey: ['event', 'Asiakastyytyväisyyskysely'],
    security: ['event', 'Tietoturvapäivä henkilöstölle'],
    museum: ['customer', 'Merenkulkumuseon säätiö'],
    water: ['customer', 'Järvikylän Vesi Oy'],
    theatre: ['customer', 'Åvikin teatteri'],
    manager1: ['project', 'Ohjausryhmän raportointi', 'Vastuuhenkilö Mäkipuro Päivi'],
    tickets: ['need', 'Lipunmyynti takkuaa ruuhka-aikoina', 'Jonot teatterin aulassa kasvavat.'],
    backup1: ['service', 'Varmuuskopiointi', 'Palautus harjoiteltava syksyllä.'],
    backup2: ['need', 'Varmuuskopion palauttaminen kestää päiviä'],
    keys: ['project', 'Kulunvalvonnan uusinta', 'Avaimet puhelimeen.'],
    signs: ['need', 'Infonäyttöjen sisältöä hankala vaihtaa'],
    maps: ['service', 'Karttapalvelu', 'Rajapintojen päivitys kesken.'],
    api: ['need', 'API laskutuksen ja varausten väliin'],
    workstations: ['project', 'Työasemien vaihto'],
    pc: ['need', 'PC:t hitaita aamuisin'],
    web: ['need', 'Verkkosivujen saavutettavuus korjattava'],
};

/** @type {[typed: string, expected: string[]][]} */
export const questions = [
    // The same word in another form.
    ['kertakirjautuminen', ['sso1', 'sso2', 'sso3']],
    ['kalenteri', ['calendar1', 'calendar2']],
    ['kalenterit', ['calendar1', 'calendar2']],
    ['tulostin', ['printer1']],
    ['arkistot', ['archive1', 'archive2']],
    ['asiakirja', ['archive2']],
    ['verkkolasku', ['invoice1']],
    ['laskut', ['invoice2', 'invoice1']],
    ['koulutus', ['training1', 'gdpr']],
    ['avain', ['keys']],
    ['maksupääte', ['parking']],
    ['neuvotteluhuone', ['rooms']],
    ['varmuuskopio', ['backup2', 'backup1']],
    ['rajapinta', ['maps', 'api']],
    ['postilaatikko', ['email2']],
    ['lippu', ['tickets']],
    ['jono', ['tickets']],
    ['venepaikka', ['boats']],
    ['kulunvalvontaa', ['keys']],
    ['luku', ['budget']],
    ['työntekijä', ['training1']],
    // What a compound is made of.
    ['verkko', ['wlan1', 'boats', 'invoice1', 'web']],
    ['kirjautuminen', ['sso1', 'sso3']],
    ['näyttö', ['signs']],
    ['seloste', ['privacy']],
    ['varaus', ['boats', 'api']],
    ['museo', ['museum']],
    ['tyytyväisyys', ['survey']],
    // By another word.
    ['sso', ['sso2', 'sso1', 'sso3']],
    ['wifi', ['wlan1', 'wlan2']],
    ['vpn', ['vpn2', 'vpn1']],
    ['asiakkuudenhallinta', ['crm1', 'crm2']],
    ['puhelin', ['phone1', 'calendar2', 'keys']],
    ['kännykkä', ['phone2', 'phone1']],
    ['tietosuoja', ['privacy', 'gdpr']],
    ['tietokone', ['pc', 'workstations']],
    ['työasema', ['workstations', 'pc']],
    ['printteri', ['printer1']],
    // Case, diacritics, a slip, half a word, two words.
    ['SAHKOPOSTI', ['email1', 'email2']],
    ['jarvikyla', ['water']],
    ['makipuro', ['manager1']],
    ['Avik', ['theatre']],
    ['kalentri', ['calendar1', 'calendar2']],
    ['varmuskopiointi', ['backup1', 'backup2']],
    ['pysäköinit', ['parking']],
    ['kertakirj', ['sso1', 'sso3']],
    ['sähköinen arkisto', ['archive1']],
    ['kalenterin jako', ['calendar1']],
    ['teatteri', ['theatre', 'tickets']],
    ['ohjausryhmä', ['manager1']],
];

const titles = { need: 'need', project: 'name', service: 'system', event: 'what', customer: 'name' };
const others = { need: 'impact', project: 'action', service: 'other', event: 'responsible', customer: 'outlook_reason' };

/** The rows as a bundle, all of one customer but for the customers. */
export const finnishBundle = () => bundle([
    { id: 'owner', kind: 'customer', fields: { name: 'Ö' } },
    ...Object.entries(rows).map(([id, [kind, title, more]]) => ({
        id,
        kind,
        fields: {
            ...(kind === 'customer' ? {} : { customer: 'owner' }),
            [titles[kind]]: title,
            ...(more ? { [others[kind]]: more } : {}),
        },
    })),
]);
