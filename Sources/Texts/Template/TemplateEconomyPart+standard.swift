import Economy
import Steering

extension TemplateEconomyPart {
    /// Order and headings of the city's own documents.
    public static func standard(for round: RoundKind) -> [TemplateEconomyPart] {
        switch round {
        case .plan:
            parts(
                [
                    .conditions, .operations, .administration, .investments, .assetSales, .resultUnits, .projects,
                    .budgetAdjustments,
                    .turnover, .premises, .specialAccounts, .other,
                ], guidance: planGuidance)
        case .tertial1, .tertial2, .annualReport: parts(EconomyNote.Heading.allCases, guidance: followUpGuidance)
        case .month: month
        }
    }

    /// Where the money goes, and what is out of the ordinary.
    private static var month: [TemplateEconomyPart] {
        let headings: [EconomyNote.Heading] = [
            .conditions, .operations, .administration, .capitalCosts, .resultUnits, .investments, .turnover, .budgetAdjustments,
            .other,
        ]
        return parts(headings, guidance: followUpGuidance).map { part in
            var part = part
            if part.heading == .operations { part.without = [.volumes] }
            return part
        }
    }

    private static func parts(
        _ headings: [EconomyNote.Heading], guidance: (EconomyNote.Heading) -> String
    ) -> [TemplateEconomyPart] {
        headings.map { TemplateEconomyPart($0, instruction: WritingInstruction(guidance: guidance($0))) }
    }

    private static func planGuidance(_ heading: EconomyNote.Heading) -> String {
        switch heading {
        case .conditions: "Säg vad fullmäktiges budget betyder för verksamheten, och vad som är nytt sedan i fjol."
        case .operations: "Säg hur pengarna fördelas och varför. Skriv om ett område under en mellanrubrik med dess namn."
        case .investments: "Säg vad som ska byggas eller köpas, var och när det är klart."
        case .resultUnits: "Säg vilka enheter som tillkommer eller upphör, och varför."
        default: followUpGuidance(heading)
        }
    }

    private static func followUpGuidance(_ heading: EconomyNote.Heading) -> String {
        switch heading {
        case .conditions: "Säg vad som har ändrat förutsättningarna sedan planen beslutades."
        case .operations:
            "Förklara det som avviker från budgeten, vad som görs åt det och när det ger resultat. Beloppen står redan i tabellen. "
                + "Skriv om ett område under en mellanrubrik med dess namn."
        case .administration: "Förklara det som avviker i nämndens egna kostnader och förvaltningens."
        case .capitalCosts: "Förklara varför avskrivningar eller internräntor skiljer sig från budgeten."
        case .staff: "Säg vad som ligger bakom sjukfrånvaron och personalomsättningen, och vad som görs."
        case .resultUnits: "Förklara de enheter som går med stort över- eller underskott, och hur ett underskott ska arbetas in."
        case .investments: "Säg hur arbetet går i de större projekten och förklara det som blir dyrare eller senare."
        case .assetSales: "Säg vad som har sålts eller ska säljas, och för hur mycket."
        case .projects: "Säg hur projekten går mot sin tid och sin budget."
        case .turnover: "Säg vilka intäkter som har tillkommit eller fallit bort, och vad de betalar."
        case .budgetAdjustments: "Det som söks står redan här. Skriv om det som inte går att läsa ur ansökningarna."
        case .premises: "Säg vilka lokaler bidraget gäller och varför det behövs."
        case .specialAccounts: "Redovisa det som fullmäktige har bett om särskilt."
        case .other: "Skriv det som nämnden behöver veta om ekonomin och som inte hör hemma under en annan rubrik."
        }
    }
}
