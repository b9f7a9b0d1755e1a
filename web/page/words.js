// What the page says before the program runs, or when it cannot: the program has its own words.

/** @typedef {typeof words.en} Words */

const words = {
    fi: {
        loading: 'Kumppani latautuu',
        noWebAssembly: 'Kumppani ei toimi tässä selaimessa',
        noWebAssemblyHelp:
            'Selain ei tue WebAssemblyä, tai se on poistettu käytöstä. Päivitä selain tai avaa sivu toisessa ' +
            'selaimessa. Tallennettuihin tietoihin ei koskettu.',
        noGraphics: 'Kumppani ei voi piirtää näyttöä',
        noGraphicsHelp:
            'Selain ei anna sivun piirtää: käytössä ei ole WebGL 2 -grafiikkaa eikä tavallista piirtoalustaa (canvas). ' +
            'Salli piirtäminen selaimen asetuksista tai sen laajennuksista, päivitä selain tai avaa sivu toisessa ' +
            'selaimessa. Tallennettuihin tietoihin ei koskettu.',
        notLoaded: 'Kumppani ei latautunut',
        notLoadedHelp: 'Jokin sivun osa puuttuu. Tarkista verkkoyhteys ja lataa sivu uudelleen.',
        stopped: 'Kumppani pysähtyi virheeseen',
        stoppedHelp:
            'Viimeksi tallennettu on tallessa. Lataa sivu uudelleen. Jos virhe toistuu, lataa ensin talteen kaikki, ' +
            'mitä selaimessa on, ja lähetä tiedosto kehittäjille virheilmoituksen kanssa.',
        reload: 'Lataa sivu uudelleen',
        keep: 'Lataa tiedot talteen',
        keepFailed: 'Tietoja ei voitu lukea',
    },
    sv: {
        loading: 'Kumppani laddas',
        noWebAssembly: 'Kumppani fungerar inte i den här webbläsaren',
        noWebAssemblyHelp:
            'Webbläsaren saknar stöd för WebAssembly, eller så är det avstängt. Uppdatera webbläsaren eller öppna ' +
            'sidan i en annan. Det som är sparat har inte rörts.',
        noGraphics: 'Kumppani kan inte rita skärmen',
        noGraphicsHelp:
            'Webbläsaren låter inte sidan rita: varken WebGL 2-grafik eller en vanlig rityta (canvas) är tillgänglig. ' +
            'Tillåt ritande i webbläsarens inställningar eller tillägg, uppdatera webbläsaren eller öppna sidan i en ' +
            'annan. Det som är sparat har inte rörts.',
        notLoaded: 'Kumppani kunde inte laddas',
        notLoadedHelp: 'En del av sidan saknas. Kontrollera nätverket och ladda om sidan.',
        stopped: 'Kumppani stannade vid ett fel',
        stoppedHelp:
            'Det som senast sparades finns kvar. Ladda om sidan. Om felet kommer tillbaka, ladda först ner allt som ' +
            'finns i webbläsaren och skicka filen till utvecklarna tillsammans med felmeddelandet.',
        reload: 'Ladda om sidan',
        keep: 'Ladda ner uppgifterna',
        keepFailed: 'Uppgifterna kunde inte läsas',
    },
    en: {
        loading: 'Loading Kumppani',
        noWebAssembly: 'Kumppani does not work in this browser',
        noWebAssemblyHelp:
            'The browser has no WebAssembly, or it is turned off. Update the browser or open the page in another ' +
            'one. What is saved has not been touched.',
        noGraphics: 'Kumppani cannot draw the screen',
        noGraphicsHelp:
            'The browser does not let the page draw: it gives neither WebGL 2 graphics nor an ordinary canvas. Allow ' +
            'drawing in its settings or extensions, update it, or open the page in another browser. What is saved has ' +
            'not been touched.',
        notLoaded: 'Kumppani could not be loaded',
        notLoadedHelp: 'A part of the page is missing. Check the network and reload the page.',
        stopped: 'Kumppani stopped at an error',
        stoppedHelp:
            'What was last saved is kept. Reload the page. If the error comes back, first download everything that ' +
            'is in the browser, and send the file to the developers together with the error message.',
        reload: 'Reload the page',
        keep: 'Download the data',
        keepFailed: 'The data could not be read',
    },
};

/** @param {string} language @returns {Words} */
export const wordsIn = (language) => words[/** @type {keyof typeof words} */ (language)] ?? words.fi;
