StepBody {
    trying: true
}
