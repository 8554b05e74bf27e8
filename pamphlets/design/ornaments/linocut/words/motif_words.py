"""The French words that call for a motif: a table, no logic but its index.

Nouns and adjectives stand in the singular, both genders where they differ by more than an e; verbs in the infinitive.
`title_words.py` finds their inflected forms. A word stands once: where it could call for two motifs, the one that a
reader would see first. Words behind a bar are faint: they count only where a title has no other.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.core.slug import strip_accents

_MAX_TITLE_LENGTH: Final = 400  # characters that are looked at
_WORD: Final = re.compile(r"[^\W_]+(?:[-.'][^\W_]+)*")
_PHRASE_END: Final = re.compile(r"[,;:!?…«»()—]|\.\s|\s[-–/]\s")
# What an article or a pronoun leaves before its apostrophe.
_ELIDED: Final = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)'")
# By the French name of the motif; commas between words.
_WORDS: Final = {
    "clé": "clé, clef, trousseau, serrurier, passe-partout, mot de passe, chiffrement, cryptographie, autonomie, autonome, solution | secret, accès, ouvrir, ouverture, posséder",
    "serrure": "serrure, cadenas, verrou, verrouiller, coffre, coffre-fort, confidentiel, confidentialité, vie privée, intimité, intime, interdit, interdire, interdiction, pied de biche | fermer, fermeture, privé, sécurité",
    "porte": "porte, portail, seuil, hospitalité, accueil, accueillir, évincer, expulser, expulsion, entrée, issue | entrer, sortir, sortie, dehors, refuge, quitter",
    "barreaux": "barreau, prison, prisonnier, prisonnière, cellule, détention, détenu, incarcération, incarcérer, enfermer, enfermement, geôle, bagne, bagnard, pénitentiaire, carcéral, carcérale, cra, rétention, garde à vue, taule, cachot, captif, captive, captivité, parloir, évadé, perpétuité, emprisonner, emprisonnement, goulag, otage, maison d'arrêt, maison centrale, maison de redressement, maison de correction",
    "échelle": "échelle, grimper, escalade, évasion, échafaudage, échafauder, gravir, barreau d'échelle | monter, hauteur",
    "grille": "grille, clôture, barbelé, barrière, frontière, douane, camp, enclos, exclusion, exclure, frontex, grillage, confinement, apartheid, clandestin, clandestine, propriété privée | limite, territoire",
    "main": "main, doigt, paume, entraide, entraider, solidarité, solidaire, soin, soigner, soignant, soignante, caresse, geste, mutuel, consentement, refus, refuser, corps, toucher, artisanat, artisan, artisane, don, bénévole, bénévolat, dire non, sourd, sourde, surdité, langue des signes, malentendant | aider, aide, donner, gratuit, arrêter, halte",
    "poing": "poing, lutte, lutter, combat, combattre, grève, gréviste, révolte, révolter, révolution, révolutionnaire, résistance, résister, rébellion, rebelle, colère, rage, antifa, antifasciste, antiraciste, facho, extrême droite, féminisme, féministe, syndicat, syndical, syndicale, syndicalisme, syndicaliste, autodéfense, insurrection, insurgé, sabotage, saboter, riposte, riposter, anarchie, anarchisme, anarchiste, émancipation, insoumission, insoumis, désobéissance, désobéir, boycott, conquête sociale, bourse du travail, rapport de force, barrage filtrant | force, pouvoir, battre, militer, militant, militante, défendre, défense, contre-pouvoir",
    "œil": "œil, yeux, oeil, regard, regarder, surveiller, surveillance, surveillant, surveillante, observer, observation, observatoire, témoin, témoignage, témoigner, reconnaissance faciale, espion, espionnage, espionner, paupière, larme, pleurer, voyeur, œillère | voir, vue, vision, visible, invisible, contrôle, contrôler, image",
    "bouche": "bouche, voix, parole, cri, crier, chant, chanter, chanson, chorale, langue, lèvre, dent, dentiste, dentaire, conte, débat, débattre, conversation, discussion, discuter, baiser, sourire, rire, humour, gueule, gueuler, bavard, oral, théâtre, taire, patois, hurler, langue de bois, gueule ouverte, prise de parole | parler, dire, raconter, récit, mot, respirer",
    "cœur": "cœur, coeur, amour, aimer, amoureux, amoureuse, désir, désirer, cardiaque, sang, tendresse, amitié, amant, amante, mariage, couple, courage | passion, émotion, affection, ami, amie, vivre, vie",
    "visage": "visage, femme, fille, mère, sœur, portrait, cheveu, coiffure, genre, transgenre, lesbienne, psychiatrie, psychiatrique, psychiatre, folie, fou, folle, mémoire, philosophie, cerveau, jeunesse, adolescent, adolescente, ado, patriarcat, sexisme, sexiste, misogynie, féminicide, racisme, raciste, antisémitisme, validisme, grand-mère, autisme, autiste, handicap, handicapé, handicapée, fille de joie, crime passionnel | tête, identité, esprit, penser, pensée, personne, figure, peau, humain, homme",
    "oreille": "oreille, écoute, écouter, entendre, bruit, bruyant, musique, musicien, musicienne, radio, podcast, tapage, rumeur, concert | silence, audition",
    "chaussure": "chaussure, botte, bottine, soulier, basket aux pieds, pied, marcheur, marcheuse, marcher, randonnée, chemin, sentier, errance, errer, balade, promenade, promener, cordonnier, cordonnerie, armée, soldat, militaire, militarisme, guerre, bottes, conscription, pas à pas, itinéraire, semelle, champ de bataille, coup d'état, corps d'armée, course à pied, talon aiguille, talons aiguilles | marche, pas de côté, route, trace",
    "maison": "maison, logement, loger, logé, loyer, toit, habitat, habiter, habitant, habitante, locataire, propriétaire, bail, pied-à-terre, demeure, cabane, village, villageois, hameau, squat, squatter, squatteur, domicile, voisin, voisine, voisinage, famille, familial, chauffage, isolation, chez-soi, chez soi, chez nous, chez moi, mal-logement, mal-logé, airbnb, cheminée, hébergement, marchand de sommeil, marchands de sommeil, trois-pièces, deux-pièces, cellule familiale | foyer, relogement, bailleur, enfant, enfance, parent, parentalité",
    "immeuble": "immeuble, ville, cité, quartier, banlieue, hlm, urbanisme, urbain, urbaine, métropole, gentrification, gentrifier, promoteur, immobilier, immobilière, béton, bétonner, bâtiment, urbanisation, appartement, étage, copropriété, gratte-ciel, jeux olympiques, centre-ville, logement social, logements sociaux, la tour, une tour, les tours, barre, barre d'immeuble, seine-saint-denis, hauts-de-seine, siège social, tissu urbain | capitale, rénovation",
    "usine": "usine, industrie, industriel, industrielle, fabrique, manufacture, capital, capitalisme, capitaliste, pollution, polluer, pollueur, chimie, chimique, entrepôt, sidérurgie, charbon, pétrole, pétrolier, carbone, co2, raffinerie, abattoir, amiante, délocalisation, délocaliser, fonderie, cokerie, textile industriel, productivisme, totalenergies | production, produire, patron, patronat, entreprise, multinationale",
    "guichet": "guichet, administration, administratif, administrative, bureaucratie, bureaucrate, caf, cpam, préfecture, mairie, service public, services publics, fonctionnaire, allocation, allocataire, rsa, sécu, sécurité sociale, assurance maladie, chômage, chômeur, chômeuse, pôle emploi, france travail, dématérialisation, dématérialiser, bénéficiaire, non-recours, ameli, carte vitale, feuille de soins, feuilles de soins | demande, démarche, caisse, état",
    "pont": "pont, passerelle, viaduc, relier, rencontre, rencontrer, traverser, traversée, dialogue, médiation | lien, passage, échange, entre-deux, transition",
    "mur": "mur, muraille, brèche, brique, maçon, maçonnerie, rempart, ruine, démolition, démolir, graffiti, fresque, effondrement, effondrer, tag, palestine, gaza, au pied du mur | construction, construire, bâtir, détruire, destruction, obstacle",
    "tente": "tente, camping, campement, camper, sans-abri, sans abri, abri, zad, zadiste, bivouac, sdf, occupation, occuper, occupant, occupante, notre-dame-des-landes, colo, scout",
    "pylône": "pylône, électricité, électrique, haute tension, edf, énergie, énergétique, linky, antenne, éolienne, éolien, nucléaire, centrale, cigéo, bure, atome, atomique, radioactif, radioactivité, watt, kilowatt, réseau électrique, sobriété | courant, réseau",
    "caméra": "caméra, vidéosurveillance, vidéoprotection, filmer, film, cinéma, drone, technopolice, vidéo, cinéaste, documentaire | photographie, photo",
    "téléphone": "téléphone, téléphoner, téléphonique, smartphone, mobile, permanence, numéro vert, allô, sms, hotline, standard téléphonique, coup de fil | appeler, numéro",
    "roue": "roue, charrette, chariot, moulin, fauteuil roulant, manège, carriole, gens du voyage, code de la route | cercle, cycle, tourner, rouler",
    "vélo": "vélo, bicyclette, cycliste, cyclable, livreur, livreuse, coursier, coursière, uber, deliveroo, livraison, guidon, pédaler, pédale, vélorution, tandem, ubérisation, piste cyclable, tour de france, casque de vélo, casque à vélo",
    "engrenage": "engrenage, rouage, machine, machinal, mécanique, mécanicien, mécanicienne, automate, automatisation, technologie, technologique, robot, ingénieur, ingénieure, technocritique, luddite, luddisme, technocratie, chaîne de montage, travail à la chaîne, grain de sable, usine à gaz, pièces détachées | système, technique, progrès, productivité, fonctionner, organisation",
    "ordinateur": "ordinateur, écran, internet, numérique, numériser, informatique, informaticien, logiciel, algorithme, algorithmique, intelligence artificielle, ia, donnée, web, cyber, hacker, clavier, virtuel, télétravail, télévision, télé, big data, data, gafam, google, facebook, amazon, réseaux sociaux, réseau social, en ligne, illectronisme, jeu vidéo | code, coder",
    "lampe": "lampe, ampoule, lumière, lumineux, éclairer, éclairage, lueur, nuit, nocturne, obscurité, obscur, lanterne, électricien, électricienne, veillée, veilleuse, dormir, sommeil, insomnie, rêve, rêver, rêverie | idée, invention, inventer, comprendre, ombre",
    "horloge": "horloge, heure, temps, minute, montre, réveil, calendrier, horaire, 35 heures, 32 heures, lenteur, ralentir, minuit, retard, durée, dimanche, semaine, chronomètre, tic-tac, ponctuel, grille horaire | futur, avenir, vitesse, vite, jour, demain, urgence, âge",
    "mégaphone": "mégaphone, porte-voix, slogan, alerte, alerter, lanceur, lanceuse, protester, protestation, revendication, revendiquer, tract, propagande, agitation, agiter, mobilisation, mobiliser, dénoncer, manifeste, publicité, publicitaire, liberté d'expression, proclamer, proclamation, appel | annonce, expression, message",
    "lettre": "lettre, courrier, enveloppe, poste, postal, postale, facteur, factrice, correspondance, timbre, colis, carte postale, courriel, mail, messagerie, recommandé, mise en demeure, mises en demeure | adresse, réponse, répondre, écrire à",
    "dossier": "dossier, fichier, fichage, ficher, fiche, archive, archiver, document, papiers, sans-papiers, sans papiers, régularisation, régulariser, titre de séjour, formulaire, casier judiciaire, procédure, plainte, contrat, registre, inventaire, rgpd, cnil, dossier médical, rapport, pièce d'identité, carte d'identité, pièces à conviction, appel d'offres | preuve, prouver, papier, liste",
    "livre": "livre, lire, lecture, lecteur, lectrice, bibliothèque, bibliothécaire, librairie, libraire, brochure, fanzine, zine, édition, éditeur, éditrice, éditer, imprimer, imprimerie, imprimeur, roman, poésie, poème, poète, littérature, littéraire, école, scolaire, élève, collège, lycée, lycéen, lycéenne, étudiant, étudiante, université, universitaire, éducation, éduquer, enseignant, enseignante, enseigner, enseignement, apprentissage, dictionnaire, alphabet, abécédaire, pédagogie, bac, parcoursup, encyclopédie, catalogue, anthologie, mode d'emploi, chaîne du livre, pied de la lettre, corps enseignant, police de caractères, tableau noir | histoire, manuel, guide, étude, étudier, savoir, apprendre, page, leçon, cahier, science, culture, récits",
    "crayon": "crayon, stylo, plume, écrire, écriture, écrivain, écrivaine, dessin, dessiner, dessinateur, dessinatrice, bande dessinée, caricature, signer, signature, pétition, autrice, art, artiste, peindre, peinture, peintre, rédiger, graphisme, graphiste | auteur, note, brouillon, tracer",
    "journal": "journal, presse, média, médias, médiatique, journaliste, journalisme, info, information, informer, gazette, censure, censurer, désinformation, infox, bolloré, presse quotidienne | actualité, article, nouvelle, chronique",
    "urne": "urne, vote, voter, élection, électoral, électorale, électeur, électrice, abstention, référendum, démocratie, démocratique, scrutin, suffrage, candidat, candidate, bulletin, député, députée, parlement, parlementaire, président, présidentielle, municipale, législative, citoyen, citoyenne, citoyenneté, 49.3, élu, élue, sénat, maire, municipalisme, barrage républicain, faire barrage, corps électoral | république, politique, parti, représentant",
    "pièces": "pièces, argent, monnaie, salaire, salarié, salariée, salariat, smic, impôt, fiscal, fiscale, fiscalité, fisc, dette, banque, banquier, bancaire, prix, coût, euro, payer, riche, richesse, pauvre, pauvreté, budget, finance, financier, financière, fric, profit, épargne, milliardaire, cotisation, cotiser, inflation, revenu, pension, intérêts, actionnaire, dividende, rentier, rente, thune, précarité, précaire, spéculation, bourse, capitation, paradis fiscal, sous-payé, planche à billets, pot-de-vin, pot de vin, pots-de-vin, pots de vin, pot commun, feuille de paie, feuilles de paie, feuille de paye, bulletin de paie, bulletin de salaire, main invisible, train de vie, échelle mobile, grille de salaire, grille salariale, grille indiciaire, cour des comptes, vente | économie, économique, vendre, acheter, marché, commerce, crise, gratuité",
    "loupe": "loupe, enquête, enquêter, enquêteur, enquêtrice, recherche, rechercher, chercheur, chercheuse, détail, indice, vérifier, vérification, analyse, analyser, vérité, décrypter, décryptage, audit, contre-enquête, expertise, complot, complotisme, mensonge | chercher, question, examiner, expert, trouver, lexique, foire aux questions",
    "ciseaux": "ciseaux, couper, coupure, découper, découpage, austérité, coiffeur, coiffeuse, licenciement, licencier, mise à pied, mises à pied, plan social, coupes budgétaires, censures | coupe, suppression, supprimer, rupture, séparer",
    "aiguille": "aiguille, couture, coudre, textile, tissu, broderie, broder, tricot, tricoter, couturière, couturier, recoudre, raccommoder, piqûre, vaccin, vaccination, vacciner, acupuncture, tatouage, seringue, repriser, relier un livre, reliure | fil, tisser, réparer, réparation",
    "pain": "pain, boulanger, boulangère, boulangerie, faim, levain, baguette, miche, fournil, famine, pétrir, tartine, affamer, four à pain, fours à pain, four communal | partage, partager, nourriture",
    "marmite": "marmite, cuisine, cuisiner, cuisinier, cuisinière, soupe, cantine, repas, recette, manger, nourrir, casserole, alimentation, alimentaire, chaudron, cuire, cuisson, restaurant, bouillon, popote, table d'hôtes, banquet, dîner, restauration collective, pot de terre, sorcière, pension alimentaire | plat, goût, mijoter, sel",
    "tasse": "tasse, café, thé, tisane, infusion, bistrot, petit-déjeuner, goûter, théière | pause, bol",
    "pomme": "pomme, fruit, verger, pommier, cidre, cueillette, cueillir, poire, cerise, fruitier, confiture, péché originel",
    "carotte": "carotte, légume, potager, jardin, jardiner, jardinage, jardinier, jardinière, maraîcher, maraîchère, maraîchage, végétarien, végétarienne, végan, végane, vegan, compost, composter, permaculture, amap, pomme de terre, patate, poireau, courge, botte de poireaux, botte de carottes",
    "bouteille": "bouteille, vin, vigne, vigneron, vigneronne, alcool, alcoolisme, bière, bar, ivresse, boisson, apéro, trinquer, vendange, brasserie, gueule de bois | verre, boire, cave, consigne",
    "robinet": "robinet, eau, eaux, soif, potable, plombier, plomberie, mégabassine, bassine, irrigation, goutte, douche, bain, hygiène, puits, assainissement, sécheresse, fuite d'eau, fuites d'eau",
    "poisson": "poisson, pêche, pêcheur, pêcheuse, mer, océan, aquarium, sardine, chalut, littoral, poissonnier, algue, corail, banc de poissons | marin",
    "arbre": "arbre, forêt, forestier, forestière, bois, chêne, hêtre, bûcheron, bûcheronne, déforestation, racine, branche, écorce, écologie, écologique, écologiste, nature, naturel, naturelle, biodiversité, environnement, arbuste, sapin, tronc, haie, bocage, lisière, sylviculture | planète, vivant, planter, feuille, parc, ombrage",
    "rivière": "rivière, fleuve, ruisseau, cours d'eau, loire, rhône, seine, garonne, vallée, crue, inondation, affluent, torrent, berge, estuaire, barrage, étang, lac, canal, marais, zone humide, meuse, dordogne, rhin, lit de rivière, lit de la rivière, lit du fleuve, lit de la loire, lit de la seine | source, rive, aval, amont",
    "champ": "champ, campagne, paysan, paysanne, paysannerie, agriculture, agricole, agriculteur, agricultrice, labour, labourer, sillon, rural, rurale, ruralité, tracteur, friche, plaine, fermier, fermière, ferme, foncier, terre, semer, élevage, éleveur, éleveuse, agroécologie, remembrement, pac, pesticide, glyphosate, plat pays | sol, terrain, terres communes",
    "blé": "blé, céréale, moisson, moissonner, grain, graine, semence, farine, épi, récolte, récolter, paille, glaner, glanage, ogm, meunier, orge, seigle, avoine, maïs, riz, botte de foin, bottes de foin",
    "montagne": "montagne, montagnard, alpes, pyrénées, sommet, neige, glacier, ski, vosges, cime, berger, bergère, alpage, maquis, alpinisme, volcan, cévennes, massif central, col du, rhône-alpes, haute montagne, haute-savoie",
    "soleil": "soleil, solaire, canicule, climat, climatique, réchauffement, aube, aurore, matin, matinée, joie, joyeux, joyeuse, bonheur, heureux, plage, midi, espoir, espérance, utopie, utopique, été indien, lendemain, lendemains qui chantent, cellule photovoltaïque, photovoltaïque, four solaire | chaleur, printemps, éclaircie",
    "fleur": "fleur, fleurir, rose, bouquet, pollen, abeille, apiculture, botanique, plante, tournesol, pétale, ortie, herbe, herboristerie, herboriste, coquelicot, chardon, floraison, miel, tulipe, plante sauvage, plantes sauvages, herbes sauvages | printemps des, mai, éclore",
    "oiseau": "oiseau, aile, envol, envoler, liberté, libertaire, hirondelle, nid, migrateur, migratrice, paix, pacifisme, pacifiste, colombe, corbeau, chouette, poule, coq, rossignol, merle, moineau, antispéciste, plumage, cessez-le-feu, cessez le feu, trêve | animal, animaux, libre, libérer, libération, cage, léger",
    "feu": "feu, flamme, incendie, incendier, brûler, brûlure, braise, étincelle, cendre, pompier, pompière, barricade, émeute, émeutier, bougie, embraser, bûcher, enfer, allumette, brasier, brasero, chandelle, soulèvement | allumer, poudre, explosion, chaud",
    "bateau": "bateau, navire, voilier, port, naviguer, navigation, sauvetage, méditerranée, naufrage, naufragé, capitaine, croisière, équipage, ferry, cargo, île, pirate, piraterie, barque, flottille, docker, ancre, quai, corsaire, insulaire, archipel, la voile, mettre les voiles, cap au, mettre le cap | vent, traversées",
    "lit": "lit, hôpital, hôpitaux, hospitalier, hospitalière, malade, maladie, patient, patiente, infirmier, infirmière, clinique, fatigue, fatigué, ehpad, sanatorium, accoucher, accouchement, convalescence, hospitalisation, hospitaliser, fin de vie, euthanasie, burn-out, épuisement, soins palliatifs, covid, épidémie, pandémie, grippe, deuil, aide-soignante, aide-soignant, cancer, arrêt maladie, arrêt de travail, maison de repos, maison de retraite | naissance, mourir",
    "médicament": "médicament, pilule, remède, pharmacie, pharmacien, pharmacienne, pharmaceutique, médecin, médecine, médical, médicale, docteur, docteure, santé, sanitaire, ordonnance, comprimé, drogue, contraception, contraceptif, avortement, avorter, ivg, labo, opioïde, antidépresseur, virus, guérir, guérison, psychotrope, hormone, hormonal, généraliste, sida, vih, toxicomanie, addiction, big pharma, désert médical | traitement, traiter, douleur, dose, prescription, laboratoire, toxique",
    "chaise": "chaise, siège, fauteuil, assis, assise, asseoir, tabouret, banc, réunion, assemblée générale, absent, absente, paresse, sieste, repos, reposer, paresseux, paresseuse | table, vide, absence, salle",
    "valise": "valise, voyage, voyager, voyageur, voyageuse, exil, exilé, exilée, migrant, migrante, migration, migratoire, immigré, immigrée, immigration, émigration, étranger, étrangère, réfugié, réfugiée, asile, tourisme, touriste, touristique, bagage, déménagement, déménager, diaspora, nomade, nomadisme, passeport, visa, aéroport, avion, vacances, oqtf, départ, mineur isolé, xénophobie, pied-noir, pieds-noirs, tour du monde, fuir, fugitif, fugitive, fugue | partir, retour, ailleurs, arriver, arrivée",
    "parapluie": "parapluie, pluie, pleuvoir, orage, averse, météo, intempérie, pluvieux, mutuelle, prévoyance, assureur, assurance, police d'assurance, polices d'assurance, travail du sexe, travailleuse du sexe, travailleuses du sexe, travailleur du sexe, prostitution, prostituée | protection, protéger, assurer, abriter, tempête, risque",
    "veste": "veste, habit, vêtement, habiller, chemise, blouse, uniforme, bleu de travail, salopette, manteau, lessive, linge, laver, laverie, friperie, robe, jupe, costume, garde-robe, fringue, repasser, ménage, femme de ménage, tâches ménagères, blanchisserie, cols bleus, col bleu, col blanc, cols blancs, haute couture | gilet, laine",
    "panier": "panier, courses, supermarché, hypermarché, coopérative, coopératif, épicerie, consommation, consommer, consommateur, consommatrice, pique-nique, cabas, récup, magasin, boutique, provision, achats, grande distribution, circuit court, tête de gondole | course, récupération",
    "file": "file, file d'attente, queue, attente, attendre, patienter, pénurie, rationnement | rang, patience",
    "foule": "foule, manifestation, manif, manifester, manifestant, manifestante, peuple, populaire, cortège, rassemblement, rassembler, assemblée, collectif, collective, collectivement, commune, communard, communarde, défilé, gilets jaunes, gilet jaune, retraites, retraite, carnaval, communisme, communiste, socialisme, socialiste, internationale, mouvement social, premier mai, 1er mai, ensemble, communs, multitude, drapeau, autogestion, autogéré, pride, marche des fiertés, fierté, autonomes, assemblées, tissu social, droit de cité, bonnets rouges | société, commun, communauté, union, unité, rue, gens, public, démographie, social, sociale",
    "chaîne": "chaîne, esclavage, esclave, esclavagiste, servitude, aliénation, maillon, colonie, colonial, coloniale, colonialisme, colonisation, décolonial, décoloniale, abolition, abolir, enchaîner, oppression, opprimé, opprimée, domination, dominer, dominé, joug, délivrer, affranchir, exploitation, exploiter, exploité, soumission, tyrannie, code noir | briser, rompre, libérons",
    "balance": "balance, justice, injustice, juge, juger, tribunal, procès, loi, droit, juridique, juriste, avocat, avocate, légal, légale, illégal, illégale, légalité, égalité, inégalité, égalitaire, inégalitaire, équité, équilibre, magistrat, magistrate, jugement, équitable, amende, constitution, verdict, code pénal, code du travail, parité, discrimination, discriminer, peine de mort, peine capitale, banc des accusés, cour d'assises, cour d'appel, cour de cassation, code civil, code de procédure, au barreau, le barreau, chambre d'instruction | égal, égale, peser, poids, peine",
    "marteau": "marteau, outil, travail, travailler, travailleur, travailleuse, emploi, métier, bricolage, bricoler, atelier, chantier, ouvrier, ouvrière, forge, forgeron, menuisier, menuisière, menuiserie, charpente, charpentier, boulot, labeur, prolétaire, prolétariat, btp, clou, convention collective, accident du travail, prud'hommes, intérim, intérimaire, main-d'œuvre, main d'œuvre, poste de travail, branche professionnelle, accord de branche, corps de métier, casque de chantier | fabriquer, fabrication, réparons, ouvrage, œuvre",
    "casque": "casque, police, policier, policière, flic, crs, maintien de l'ordre, répression, réprimer, matraque, gendarme, gendarmerie, lbd, bavure, sécuritaire, violences policières, violence policière, état d'urgence, grenade, antiémeute, fascisme, fasciste, nasse, arrestation, contrôle d'identité, force de l'ordre, forces de l'ordre, poste de police, garde mobile, gardes mobiles, état de siège, chemise brune, chemises brunes | ordre, violence",
    "train": "train, gare, rail, sncf, cheminot, cheminote, chemin de fer, métro, tram, tramway, wagon, locomotive, ferroviaire, tgv, autobus, bus, voie ferrée, fret, prendre le train | transport, contrôleur, billet",
}  # fmt: skip


def split_words(title: str) -> list[str]:
    """Return the words of a title in small letters, « d' » as « de », without what else is elided before them."""
    text = title[:_MAX_TITLE_LENGTH].casefold().replace("\u2019", "'")
    words: list[str] = []
    for word in _WORD.findall(text):
        if word.startswith("d'"):
            words.append("de")
        words.append(_ELIDED.sub("", word))
    return words


def split_phrases(title: str) -> list[list[str]]:
    """Return the words between the points, commas and dashes of a title: no expression goes on beyond one."""
    phrases = [split_words(phrase) for phrase in _PHRASE_END.split(title)]
    return [words for words in phrases if words]


def _index_words(part: int) -> Mapping[str, str]:
    """Return the names of the motifs by the words before the bar (0), or behind it (1)."""
    names_by_word: dict[str, str] = {}
    for name, words in _WORDS.items():
        parts = words.split(" | ")
        if part < len(parts):
            for word in parts[part].split(", "):
                names_by_word.setdefault(" ".join(split_words(word)), name)
    return MappingProxyType(names_by_word)


def _strip_index(names_by_word: Mapping[str, str]) -> Mapping[str, str]:
    """Return the same with words as they stand in capitals without accents."""
    plain_names: dict[str, str] = {}
    for word, name in names_by_word.items():
        plain_names.setdefault(strip_accents(word.replace("œ", "oe")), name)
    return MappingProxyType(plain_names)


STRONG_WORDS: Final = _index_words(0)
FAINT_WORDS: Final = _index_words(1)
PLAIN_STRONG_WORDS: Final = _strip_index(STRONG_WORDS)
PLAIN_FAINT_WORDS: Final = _strip_index(FAINT_WORDS)
