import Rounds

extension SiteResponder {
    /// Which page of a round's document answers which address.
    func document(_ visit: Visit, _ key: RoundKey, _ page: DocumentPage) async throws -> Reply {
        switch page {
        case .outline: try await outlinePage(visit, key)
        case .text(let place): try await writingPage(visit, key, place)
        case .history(let place): try await historyPage(visit, key, place)
        case .sentences: try await sentencesPage(visit, key)
        case .fields: try await fieldList(visit, key)
        case .image(let sha256): try await imageFile(visit, key, sha256)
        case .materials: try await materialsPage(visit, key)
        case .material(let goal): try await materialPage(visit, key, goal)
        case .caseFile: try await casePage(visit, key)
        case .attachment(let number): try await caseAttachment(visit, key, number)
        case .checks: try await checksPage(visit, key)
        case .changes: try await changesPage(visit, key)
        case .changesFile: try await changesFile(visit, key)
        case .edit(let edit): try await save(edit, in: key, visit)
        }
    }

    private func save(_ edit: DocumentEdit, in key: RoundKey, _ visit: Visit) async throws -> Reply {
        switch edit {
        case .text(let place): try await saveText(visit, key, place)
        case .approve(let place): try await approveText(visit, key, place)
        case .withdraw(let place): try await withdrawApproval(visit, key, place)
        case .restore(let place): try await restoreText(visit, key, place)
        case .presence(let place): try await meet(visit, key, place)
        case .image: try await uploadImage(visit, key)
        case .newSection: try await saveSection(visit, key, nil)
        case .section(let code): try await saveSection(visit, key, code)
        case .removeSection(let code): try await removeSection(visit, key, code)
        case .sentence: try await chooseSentence(visit, key)
        case .take(let goal): try await takeUp(visit, key, goal)
        case .ask(let goal): try await askUnit(visit, key, goal)
        case .answer(let code): try await answerQuestion(visit, key, code)
        case .caseFile: try await saveCase(visit, key)
        case .newDecision: try await saveDecision(visit, key, nil)
        case .decision(let code): try await saveDecision(visit, key, code)
        case .moveDecision(let code): try await moveDecision(visit, key, code)
        case .removeDecision(let code): try await removeDecision(visit, key, code)
        case .attach: try await attachToCase(visit, key)
        case .removeAttachment(let number): try await removeCaseAttachment(visit, key, number)
        case .step(let step): try await takeStep(visit, key, step)
        case .explain: try await explainFinding(visit, key)
        case .newPromise: try await makePromise(visit, key)
        case .keepPromise(let code): try await keepPromise(visit, key, code)
        case .withdrawPromise(let code): try await withdrawPromise(visit, key, code)
        case .keepVersion: try await keepVersion(visit, key)
        }
    }
}
